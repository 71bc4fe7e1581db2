export {
  type FollowUpDue,
  type FollowUpMoment,
  followUpMoments,
  followUpsDue,
  followUpsOf,
} from './follow-ups/follow-ups.rules.js';
export {
  type CertificationCounts,
  type ContractCounts,
  type Indicator,
  type IndicatorId,
  indicatorsOf,
  publishable,
  rateThresholds,
} from './indicators/indicators.rules.js';
export { type LeaverSituation, type Situation, situations } from './indicators/situations.js';
export { employabilityMigrations } from './migrations/index.js';
