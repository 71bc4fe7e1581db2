import { Choice, Day, Email, Flag, Id, Parts, Text, Whole } from '#platform';
import { type ExitReason, exitReasons } from '../enrolments/exit-reasons.js';
import { type Transition, transitionLabels } from '../pathway/steps.rules.js';

const REASONS = Object.keys(exitReasons);
const TRANSITIONS = Object.keys(transitionLabels);

export class LearnerLine {
  @Id() id: string;
  @Text() firstName: string;
  @Text() lastName: string;
  @Day() birthDate: string;
  @Id() enrolmentId: string;
  @Id() cohortId: string;
  @Text() cohortName: string;
  @Day() entryOn: string;
  @Day({ nullable: true }) exitOn: string | null;
  @Choice(REASONS, { name: 'ExitReason', nullable: true }) exitReason: ExitReason | null;
  @Email({ nullable: true }) email: string | null;
  @Text({ nullable: true }) phone: string | null;
  @Text({ nullable: true }) postcode: string | null;
  @Text({ nullable: true }) city: string | null;
}

export class CohortLearner {
  @Id() id: string;
  @Id() learnerId: string;
  @Text() firstName: string;
  @Text() lastName: string;
  @Day() birthDate: string;
  @Id() cohortId: string;
  @Day() entryOn: string;
  @Day({ nullable: true }) exitOn: string | null;
  @Choice(REASONS, { name: 'ExitReason', nullable: true }) exitReason: ExitReason | null;
  @Choice(TRANSITIONS, { name: 'Transition', nullable: true }) transition: Transition | null;
  @Day({ nullable: true }) extendedUntil: string | null;
}

export class EnrolmentInFile {
  @Id() id: string;
  @Id() cohortId: string;
  @Text() cohortName: string;
  @Day() entryOn: string;
  @Day({ nullable: true }) exitOn: string | null;
  @Choice(REASONS, { name: 'ExitReason', nullable: true }) exitReason: ExitReason | null;
  @Choice(TRANSITIONS, { name: 'Transition', nullable: true }) transition: Transition | null;
  @Day({ nullable: true }) extendedUntil: string | null;
  @Text({ nullable: true }) exitNote: string | null;
  @Id({ nullable: true }) applicationId: string | null;
}

export class RepresentativeInFile {
  @Flag() receivesMessages: boolean;
  @Id() id: string;
  @Text() fullName: string;
  @Email({ nullable: true }) email: string | null;
  @Text({ nullable: true }) phone: string | null;
}

export class LearnerFileView {
  @Id() id: string;
  @Id({ nullable: true }) accountId: string | null;
  @Text() firstName: string;
  @Text() lastName: string;
  @Day() birthDate: string;
  @Email({ nullable: true }) email: string | null;
  @Text({ nullable: true }) phone: string | null;
  @Text({ nullable: true }) street: string | null;
  @Text({ nullable: true }) postcode: string | null;
  @Text({ nullable: true }) city: string | null;
  /** Newest first. */
  @Parts(() => EnrolmentInFile) enrolments: EnrolmentInFile[];
  @Parts(() => RepresentativeInFile) representatives: RepresentativeInFile[];
  @Flag() minor: boolean;
  @Whole() age: number;
}

export class Headcount {
  @Id() cohortId: string;
  /** Learners there today. */
  @Whole() today: number;
  /** Everybody who ever entered the training here: who comes from another promotion has entered there. */
  @Whole() entered: number;
  /** Those who came from another promotion. */
  @Whole() joined: number;
  @Whole() left: number;
  /** Those who go on in another promotion, which is no exit. */
  @Whole() moved: number;
  /** Admitted and awaited. */
  @Whole() admitted: number;
  /** Applications still open before admission. */
  @Whole() open: number;
}

export class ExitBody {
  @Day({ label: 'date de sortie' }) exitOn: string;
  @Choice(REASONS, { label: 'motif de sortie', name: 'ExitReason' }) reason: ExitReason;
  @Text({ label: 'précision', optional: true, max: 1000 }) note?: string;
}

export class ReopenBody {
  @Text({ label: 'motif', max: 1000 }) reason: string;
}

export class ExitReasonView {
  @Choice(REASONS, { name: 'ExitReason' }) code: ExitReason;
  @Text() label: string;
  @Choice(['completed', 'interrupted'], { name: 'ExitKind' }) kind: 'completed' | 'interrupted';
}

export class ComingOfAgeView {
  @Id() learnerId: string;
  @Text() firstName: string;
  @Text() lastName: string;
  @Text() cohortName: string;
  /** The 18th birthday. */
  @Day() on: string;
}
