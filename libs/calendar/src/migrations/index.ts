import { Calendar1795300000900 } from './1795300000900-calendar.js';

export const calendarMigrations = [Calendar1795300000900];
