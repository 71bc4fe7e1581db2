export { CaseworkModule } from './casework.module.js';
export { type Clock, type ClockKind, type ClockState, clockKinds } from './clocks/clock.js';
export { Clocks } from './clocks/clocks.service.js';
export { historyWords } from './history/history-words.js';
export { caseworkMigrations } from './migrations/index.js';
export { caseworkPersonalData } from './personal-data.js';
export { type NationalStatus, nationalStatuses } from './statuses/status.rules.js';
export { type LearnerStatus, Statuses } from './statuses/statuses.service.js';
