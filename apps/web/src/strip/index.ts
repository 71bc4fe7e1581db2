export { type Expected, type HalfDay, KINDS, type Recorded } from './half-day.rules';
export { StripLegend } from './legend';
export { PeopleStrip, WeekStrip, WeeksStrip } from './week-strip';
export { weeksOf } from './weeks.rules';
export { YearsStrip } from './years-strip';
