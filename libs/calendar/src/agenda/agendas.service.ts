import { Injectable } from '@nestjs/common';
import { refusalsOfRange } from '#almanac';
import { Cohorts } from '#cohorts';
import { Accounts } from '#identity';
import { NotFound, RuleBroken } from '#platform';
import { Bookings, Rooms } from '#premises';
import { CohortCalendar } from '../days/cohort-calendar.service.js';
import { Sessions } from '../sessions/sessions.service.js';
import { type AgendaHalf, cohortAgenda, roomAgenda, trainerAgenda } from './agenda.rules.js';

export interface AskedAgenda {
  cohortId?: string;
  trainerId?: string;
  roomId?: string;
  /** YYYY-MM-DD, both included. */
  from: string;
  to: string;
}

export interface AgendaSubject {
  kind: 'cohort' | 'trainer' | 'room';
  id: string;
  name: string;
}

export interface Agenda {
  name: string;
  halfDays: AgendaHalf[];
}

/** Half-days by month or week, of a promotion, a trainer or a room. */
@Injectable()
export class Agendas {
  constructor(
    private readonly accounts: Accounts,
    private readonly cohorts: Cohorts,
    private readonly rooms: Rooms,
    private readonly bookings: Bookings,
    private readonly cohortCalendar: CohortCalendar,
    private readonly sessions: Sessions,
  ) {}

  /** Whose calendars there are: promotions, who teaches, and rooms. Three statements. */
  async subjects(): Promise<AgendaSubject[]> {
    const cohorts = await this.cohorts.all();
    const trainers = await this.sessions.trainers();
    const rooms = await this.rooms.all();
    return [
      ...cohorts.map(({ id, name }) => ({ kind: 'cohort' as const, id, name })),
      ...trainers.map(({ id, name }) => ({ kind: 'trainer' as const, id, name })),
      ...rooms.map(({ id, name }) => ({ kind: 'room' as const, id, name })),
    ];
  }

  /** Of the first that is named. Throws NotFound, RuleBroken. At most five statements. */
  async of({ cohortId, trainerId, roomId, from, to }: AskedAgenda): Promise<Agenda> {
    RuleBroken.ifAny(refusalsOfRange(from, to, 1));
    if (cohortId) {
      const { name } = await this.cohorts.one(cohortId);
      const planned = await this.cohortCalendar.of(cohortId, from, to);
      return { name, halfDays: cohortAgenda(planned, await this.sessions.between([cohortId], from, to)) };
    }
    if (trainerId) {
      const name = (await this.accounts.names([trainerId])).get(trainerId);
      if (!name) throw new NotFound('Cette personne n’existe pas.');
      return { name, halfDays: trainerAgenda(await this.sessions.find({ trainerId, from, to })) };
    }
    if (!roomId) throw new NotFound();
    const { name } = await this.rooms.one(roomId);
    const held = await this.bookings.between(from, to);
    return { name, halfDays: roomAgenda(held.filter((one) => one.roomId === roomId)) };
  }
}
