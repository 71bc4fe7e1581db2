export { AlmanacModule } from './almanac.module.js';
export type { ClosedDay, Closure, ClosureKind } from './closures/closure.js';
export { type ClosureChange, ClosureChanges } from './closures/closure-changes.service.js';
export { closedDaysOf, closuresBefore } from './closures/closures.rules.js';
export { Closures } from './closures/closures.service.js';
export { type Confidence, type SchoolHoliday, zoneBSchoolHolidays } from './closures/zone-b.js';
export { schoolHolidayOn } from './closures/zone-b.rules.js';
export { formatDay, formatLongDay, formatMonth } from './format/french-dates.rules.js';
export { almanacHistoryWords } from './history-words.js';
export {
  isPublicHoliday,
  type PublicHoliday,
  publicHolidayOn,
  publicHolidays,
} from './holidays/holidays.rules.js';
export { almanacMigrations } from './migrations/index.js';
export { almanacPersonalData } from './personal-data.js';
export { ageOn, birthdayOf, isMinorOn } from './working-days/age.rules.js';
export { halfHours } from './working-days/half-hours.rules.js';
export { refusalsOfRange } from './working-days/range.rules.js';
export {
  addWorkingDays,
  daysFrom,
  daysOfWeek,
  type Half,
  type HalfDayStretch,
  type HolidayTest,
  halfLabels,
  halfRank,
  halves,
  isBackwards,
  isWorkingDay,
  stretchHolds,
  weekOf,
  weeksBetween,
} from './working-days/working-days.rules.js';
