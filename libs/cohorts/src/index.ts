export {
  blocksOf,
  type CertificationBlock,
  type CertificationRegistration,
  rncp37674,
} from './certification/certification.js';
export { isRegisteredOn, warningsOfRegistration } from './certification/registration.rules.js';
export {
  isRncp,
  isRncpBlock,
  isUai,
  normaliseRncp,
  normaliseUai,
} from './certification/registry-codes.rules.js';
export { type Certification, type Cohort, Cohorts } from './cohorts/cohorts.service.js';
export { CohortsModule } from './cohorts.module.js';
export { cohortsHistoryWords } from './history-words.js';
export {
  defaultIntakeTerms,
  type IntakeTerms,
  type IntakeWarning,
  lastExitOf,
  type PlannedCohort,
  warningsOfIntake,
} from './intake/intake.rules.js';
export { cohortsMigrations } from './migrations/index.js';
export { cohortsPersonalData } from './personal-data.js';
