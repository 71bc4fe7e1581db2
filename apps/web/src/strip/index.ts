export { CellFace, cellProps } from './cell';
export { describe, type Expected, type HalfDay, KINDS, type Recorded, shownOf } from './half-day.rules';
export { StripLegend } from './legend';
export { HalfDaySign } from './sign';
export { sayWeek, WeekFace } from './week-face';
export { PeopleStrip, WeekStrip, WeeksStrip } from './week-strip';
export { mainKindOf, type Week, weeksOf } from './weeks.rules';
export { PeriodsTable, YearsStrip } from './years-strip';
