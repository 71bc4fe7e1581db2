export { type Expected, type HalfDay, KINDS, type Kind, type Recorded } from './half-day.rules';
export { StripLegend } from './legend';
export { PeopleStrip, type StripRow, WeekStrip, WeeksStrip } from './week-strip';
export { type Week, weeksOf } from './weeks.rules';
export { type YearsRow, YearsStrip } from './years-strip';
