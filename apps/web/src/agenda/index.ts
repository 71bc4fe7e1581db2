export { Agenda, type AgendaHalf, useAgenda } from './agenda';
