export { EmployabilityModule } from './employability.module.js';
export { type Answer, isAtWork } from './follow-ups/answers.rules.js';
export {
  type FollowUpDue,
  type FollowUpMoment,
  followUpMoments,
  followUpsDue,
  followUpsOf,
} from './follow-ups/follow-ups.rules.js';
export {
  type CurrentAnswer,
  type DueFollowUp,
  FollowUps,
  type Leaver,
} from './follow-ups/follow-ups.service.js';
export { isLastYearLearner } from './follow-ups/leavers.rules.js';
export { employabilityHistoryWords } from './history-words.js';
export {
  type CertificationCounts,
  type ContractCounts,
  type Indicator,
  type IndicatorId,
  indicatorsOf,
  publishable,
  rateThresholds,
} from './indicators/indicators.rules.js';
export type { InsertionRate } from './indicators/insertion-rates.rules.js';
export { Insertion, type InsertionRates } from './indicators/insertion-rates.service.js';
export { type LeaverSituation, type Situation, situations } from './indicators/situations.js';
export { employabilityMigrations } from './migrations/index.js';
export { employabilityPersonalData } from './personal-data.js';
