export { type Agreement, Agreements, type AgreementTerms } from './agreement/agreements.service.js';
export {
  type AgeReference,
  type AudienceLevel,
  levelLabels,
  proposedTerms,
  type TermKey,
  type TermValues,
} from './agreement/terms.js';
export {
  type Commitment,
  type CommitmentParty,
  commitments,
  partyLabels,
} from './commitments/commitments.js';
export { partnershipHistoryWords } from './history-words.js';
export { partnershipMigrations } from './migrations/index.js';
export { PartnershipModule } from './partnership.module.js';
export { partnershipPersonalData } from './personal-data.js';
export { School, type SchoolIdentity } from './school/school.service.js';
