export {
  type AdmissionFacts,
  refusalsToAdmit,
  refusalsToWaive,
  type Waiver,
} from './admission/admission.rules.js';
export { type PlaceProposal, WaitingLists } from './admission/waiting.service.js';
export { prescriberLabels } from './applications/prescriber-labels.js';
export {
  type ReceivedApplication,
  ReceivedApplications,
} from './applications/received-applications.service.js';
export { isRefusalReason, type RefusalReason, refusalReasons } from './applications/refusal-reasons.js';
export {
  refusalsToMove,
  type Stage,
  stageLabels,
  stagesAfter,
  stageTransitions,
} from './applications/stages.rules.js';
export { Archive, openFiles } from './archive/archive.service.js';
export { type DocumentsLacking, DocumentsToAsk } from './documents/documents-to-ask.service.js';
export { RemovedDocuments } from './documents/removed-documents.service.js';
export { Duplicates } from './duplicates/duplicates.service.js';
export {
  type Candidate,
  type EligibilityTerms,
  isWaivable,
  programmeAudience,
  refusalsOfEligibility,
} from './eligibility/eligibility.rules.js';
export {
  codeOfLevel,
  type LevelCode,
  levelInWords,
  levelLabels,
  levelOfCode,
} from './eligibility/level-codes.rules.js';
export {
  type AgeException,
  ageExceptionLabels,
  statutoryAgeLimit,
  statutoryAgeMin,
  statutoryAgeWarning,
} from './eligibility/statutory-age.rules.js';
export { Enrolments, type EnrolmentView, type Exit } from './enrolments/enrolments.service.js';
export { type ExitKind, type ExitReason, exitReasons, isExitReason } from './enrolments/exit-reasons.js';
export type { Loan } from './equipment/loans.queries.js';
export { Loans } from './equipment/loans.service.js';
export { learnersHistoryWords } from './history-words.js';
export {
  judgeRow,
  judgeRows,
  markAlreadyKnown,
  type ParsedApplication,
  type RowCells,
  type RowStatus,
  type RowVerdict,
} from './import/application-row.rules.js';
export { applicationTemplateCsv } from './import/application-template.js';
export { type ApplicationsFile, readApplications } from './import/applications-file.js';
export { FileRefused } from './import/file-refused.js';
export type { DiplomaLevel } from './import/level.rules.js';
export { personKey } from './import/person-key.rules.js';
export type { PrescriberKind } from './import/prescriber.rules.js';
export { LearnersModule } from './learners.module.js';
export { learnersMigrations } from './migrations/index.js';
export { Pathways } from './pathway/pathways.service.js';
export {
  type StepKind,
  stepLabels,
  type Transition,
  transitionLabels,
} from './pathway/steps.rules.js';
export { type CivilFile, CivilFiles } from './people/civil-files.queries.js';
export { type CohortContact, CohortContacts } from './people/cohort-contacts.queries.js';
export {
  isInseeCommune,
  isPhone,
  isPostcode,
  normalisePhone,
  normalisePlaceCode,
} from './people/contact-details.rules.js';
export { sexLabels } from './people/identity.rules.js';
export {
  type ComingOfAge,
  type LearnerEnrolment,
  type LearnerFile,
  type LearnerSummary,
  Learners,
  type LegalRepresentative,
} from './people/learners.service.js';
export { type Mailbox, Mailboxes } from './people/mailboxes.queries.js';
export { NationalIdentities, type NationalIdentity } from './people/national-identities.queries.js';
export { comesOfAgeOn, representativesReceiveMessages } from './people/representatives.rules.js';
export { type Seeker, Seekers } from './people/seekers.queries.js';
export { learnersPersonalData } from './personal-data.js';
export { prescriberKey } from './prescribers/prescriber.rules.js';
export { ReferralNetwork } from './prescribers/referral-network.service.js';
export { ProtectedFiles } from './protected/protected-files.service.js';
export { type ProtectedStatus, protectedStatuses } from './protected/protected-statuses.js';
