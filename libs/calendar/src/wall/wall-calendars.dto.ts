import { Choice, Whole } from '#platform';
import { wallYears } from './wall-calendar.rules.js';

export class WallCalendarQuery {
  @Choice(wallYears, { label: 'sorte d’année', name: 'WallYear' }) kind: (typeof wallYears)[number];
  @Whole({ label: 'année', min: 2000, max: 2100 }) year: number;
}
