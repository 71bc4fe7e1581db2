import { Calendar1795300000900 } from './1795300000900-calendar.js';
import { Versions1795300000910 } from './1795300000910-versions.js';

export const calendarMigrations = [Calendar1795300000900, Versions1795300000910];
