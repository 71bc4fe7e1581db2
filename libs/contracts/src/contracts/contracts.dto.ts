import { type AgeException, ageExceptionLabels } from '#learners';
import { Amount, Choice, Day, Flag, Id, Part, Parts, RefusalView, Text, Whole } from '#platform';
import { AmendmentView } from '../amendments/amendments.dto.js';
import { type DocumentKind, documentKinds } from '../documents/document-kinds.js';
import { type PayReason, payReasons } from '../pay/pay-steps.rules.js';
import { TeamMemberView } from '../teams/teams.dto.js';
import { type ContractClock, contractClocks } from './contract.queries.js';
import { type ContractKind, contractKinds } from './contract-kinds.js';
import {
  type ContractState,
  type ContractStep,
  contractStateLabels,
  contractSteps,
} from './contract-life.rules.js';
import type { Move } from './contract-moves.service.js';
import {
  type TerminationInitiator,
  type TerminationMode,
  terminationInitiators,
  terminationModes,
} from './termination.rules.js';

const Kind = (o: { optional?: boolean } = {}) =>
  Choice(Object.keys(contractKinds), { label: 'nature du contrat', name: 'ContractKind', ...o });
const State = (o: { optional?: boolean } = {}) =>
  Choice(Object.keys(contractStateLabels), { label: 'état', name: 'ContractState', ...o });
const Step = () => Choice(Object.keys(contractSteps), { name: 'ContractStep' });
/** What the contract says besides its dates, place and pay. */
const Flags = (label: string) => Flag({ label, optional: true });
const BranchMinimum = () =>
  Whole({
    label: 'minimum mensuel de la branche, en centimes',
    optional: true,
    min: 0,
    max: 10_000_000,
  });
const Exceptions = () =>
  Choice(Object.keys(ageExceptionLabels), {
    label: 'exceptions à la limite d’âge',
    name: 'AgeException',
    many: true,
    optional: true,
  });
const Hours = () => Amount({ label: 'heures par semaine', optional: true, min: 1, max: 48 });
const SchoolHours = () => Whole({ label: 'heures à l’école', optional: true, min: 0, max: 10_000 });
const Pay = () =>
  Whole({ label: 'rémunération brute mensuelle, en centimes', optional: true, min: 0, max: 10_000_000 });

/** What is filled in of a contract so far; nothing is written. */
export class ContractCheckBody {
  @Id({ label: 'contrat', optional: true }) contractId?: string;
  @Id({ label: 'apprenant', optional: true }) learnerId?: string;
  @Id({ label: 'établissement', optional: true }) siteId?: string;
  @Id({ label: 'maître d’apprentissage', optional: true }) tutorId?: string;
  @Kind({ optional: true }) kind?: ContractKind;
  @Day({ label: 'début du contrat', optional: true }) startsOn?: string;
  @Day({ label: 'fin du contrat', optional: true }) endsOn?: string;
  @Day({ label: 'premier jour dans la structure', optional: true }) companyFirstDay?: string;
  @Hours() hoursPerWeek?: number;
  @SchoolHours() schoolHours?: number;
  @Pay() grossMonthlyPayCents?: number;
  @Exceptions() ageExceptions?: AgeException[];
  @Flags('recommence une année') repeatsYear?: boolean;
  @BranchMinimum() branchMinimumCents?: number;
  @Flags('accord de branche') branchAgreement?: boolean;
  @Flags('baccalauréat professionnel ou plus') professionalBac?: boolean;
  @Flags('après un échec à l’examen') afterFailedExam?: boolean;
}

export class ContractBody {
  @Id({ label: 'apprenant' }) learnerId: string;
  @Id({ label: 'établissement' }) siteId: string;
  @Id({ label: 'maître d’apprentissage' }) tutorId: string;
  @Kind() kind: ContractKind;
  @Day({ label: 'début du contrat' }) startsOn: string;
  @Day({ label: 'fin du contrat' }) endsOn: string;
  @Day({ label: 'premier jour dans la structure', optional: true }) companyFirstDay?: string;
  @Hours() hoursPerWeek?: number;
  @SchoolHours() schoolHours?: number;
  @Pay() grossMonthlyPayCents?: number;
  @Exceptions() ageExceptions?: AgeException[];
  @Flags('recommence une année') repeatsYear?: boolean;
  @BranchMinimum() branchMinimumCents?: number;
  @Flags('accord de branche') branchAgreement?: boolean;
  @Flags('baccalauréat professionnel ou plus') professionalBac?: boolean;
  @Flags('après un échec à l’examen') afterFailedExam?: boolean;
}

export class NewContractBody extends ContractBody {
  /** Signs it at once; left out, it stays a draft. */
  @Day({ label: 'date de signature', optional: true }) signedOn?: string;
}

export class SignatureBody {
  @Day({ label: 'date de signature' }) signedOn: string;
}

export class ContractMoveBody {
  @Choice(['filed', 'accepted', 'refused', 'cancelled'], { label: 'étape' }) to: Move['to'];
  @Day({ label: 'date' }) on: string;
  @Text({ label: 'précision', optional: true, max: 500 }) note?: string;
}

export class TerminationBody {
  @Day({ label: 'dernier jour du contrat' }) on: string;
  @Choice(Object.keys(terminationInitiators), { label: 'à l’initiative de', name: 'TerminationInitiator' })
  initiator: TerminationInitiator;
  @Choice(Object.keys(terminationModes), { label: 'mode de rupture', name: 'TerminationMode' })
  mode: TerminationMode;
  @Text({ label: 'motif', min: 0, max: 500 }) reason: string;
  @Day({ label: 'saisine du médiateur', optional: true }) mediatorAskedOn?: string;
  @Day({ label: 'annonce à l’employeur', optional: true }) announcedOn?: string;
}

export class WithdrawalBody {
  @Text({ label: 'motif', min: 0, max: 500 }) reason: string;
}

export class ContractsQuery {
  @Whole({ label: 'nombre de lignes', optional: true, min: 1, max: 500 }) limit?: number;
  /** The id of the last contract read. */
  @Id({ label: 'repère de page', optional: true }) after?: string;
  @Id({ label: 'promotion', optional: true }) cohortId?: string;
  @State({ optional: true }) state?: ContractState;
  @Flag({ label: 'à déposer', optional: true }) toFile?: boolean;
  @Id({ label: 'apprenant', optional: true }) learnerId?: string;
  @Id({ label: 'structure', optional: true }) hostId?: string;
  @Kind({ optional: true }) kind?: ContractKind;
  @Choice(contractClocks, { label: 'échéance', name: 'ContractClock', optional: true }) clock?: ContractClock;
}

export class ContractId {
  @Id() id: string;
}

const Reasons = () => Choice(Object.keys(payReasons), { name: 'PayReason', many: true });

class PayStepView {
  @Day() from: string;
  @Whole() age: number;
  @Whole() year: number;
  @Amount() percent: number;
  @Flag() byBranch: boolean;
  @Whole() smicHourlyCents: number;
  @Flag() assumed: boolean;
  @Whole() monthlyCents: number;
  @Reasons() reasons: PayReason[];
  @Text({ nullable: true }) note: string | null;
}

class AgreedPayView {
  @Day() from: string;
  @Whole() monthlyCents: number;
}

class PayLineView {
  @Day() month: string;
  @Day() from: string;
  @Day() to: string;
  @Whole() monthlyCents: number;
  @Amount() percent: number;
  @Whole() smicHourlyCents: number;
  @Flag() assumed: boolean;
  @Reasons() reasons: PayReason[];
}

export class ContractCheckView {
  @Parts(() => RefusalView) refusals: RefusalView[];
  @Parts(() => PayStepView) pay: PayStepView[];
  @Flag() payFollowsTraining: boolean;
  @Whole({ nullable: true }) schoolHours: number | null;
  @Whole({ nullable: true }) totalHours: number | null;
  @Day({ nullable: true }) depositDueOn: string | null;
  @Flag() minorAtStart: boolean;
}

class DepositView {
  @Day() dueOn: string;
  @Text({ nullable: true }) article: string | null;
  @Text() to: string;
  @Flag() awaited: boolean;
  @Flag() late: boolean;
  @Day({ nullable: true }) filedOn: string | null;
  @Day({ nullable: true }) silentFrom: string | null;
}

export class ContractSummaryView {
  @Id() id: string;
  @Id() learnerId: string;
  @Text() firstName: string;
  @Text() lastName: string;
  @Id({ nullable: true }) cohortId: string | null;
  @Text({ nullable: true }) cohortName: string | null;
  @Id() hostId: string;
  @Text() hostName: string;
  @Choice(['company', 'public_body'], { name: 'HostKind' }) hostKind: string;
  @Id() siteId: string;
  @Text() siteName: string;
  @Text() city: string;
  @Id() tutorId: string;
  @Text() tutorName: string;
  @Kind() kind: ContractKind;
  /** Who repeats a year takes the tutor's extra place. */
  @Flag() repeatsYear: boolean;
  @Day() startsOn: string;
  @Day() endsOn: string;
  @Day() lastDay: string;
  @Step() step: ContractStep;
  @State() state: ContractState;
  @Whole({ nullable: true }) daysLeft: number | null;
  @Part(() => DepositView, { nullable: true }) deposit: DepositView | null;
}

class TerminationView {
  @Day() on: string;
  @Choice(Object.keys(terminationInitiators), { name: 'TerminationInitiator' })
  initiator: TerminationInitiator;
  @Choice(Object.keys(terminationModes), { name: 'TerminationMode' }) mode: TerminationMode;
  @Text({ nullable: true }) reason: string | null;
  @Day({ nullable: true }) mediatorAskedOn: string | null;
  @Day({ nullable: true }) announcedOn: string | null;
  @Text({ nullable: true }) recordedBy: string | null;
  @Day() recordedOn: string;
  /** Whether it may still be taken back. */
  @Flag() withdrawable: boolean;
}

class ContractMoveView {
  @Step() to: ContractStep;
  @Day() on: string;
  @Text({ nullable: true }) note: string | null;
  @Text({ nullable: true }) by: string | null;
}

class ContractDocumentView {
  @Id() id: string;
  @Choice(Object.keys(documentKinds), { name: 'ContractDocumentKind' }) kind: DocumentKind;
  @Id({ nullable: true }) amendmentId: string | null;
  @Text() fileName: string;
  @Text() mediaType: string;
  @Whole() byteSize: number;
  @Day() addedOn: string;
  @Text({ nullable: true }) addedBy: string | null;
}

export class ContractView extends ContractSummaryView {
  @Day() companyFirstDay: string;
  @Day() firstEndsOn: string;
  @Flag() minorAtStart: boolean;
  @Amount() hoursPerWeek: number;
  @Whole({ nullable: true }) typedSchoolHours: number | null;
  @Whole({ nullable: true }) schoolHours: number | null;
  @Whole({ nullable: true }) totalHours: number | null;
  @Whole({ nullable: true }) grossMonthlyPayCents: number | null;
  @Exceptions() ageExceptions: AgeException[];
  @Day({ nullable: true }) signedOn: string | null;
  @Parts(() => PayStepView) pay: PayStepView[];
  /** What was agreed, from each day on which it changed. */
  @Parts(() => AgreedPayView) agreedPay: AgreedPayView[];
  @Parts(() => PayLineView) payMonths: PayLineView[];
  @Flag() payFollowsTraining: boolean;
  @Whole({ nullable: true }) branchMinimumCents: number | null;
  @Flag() branchAgreement: boolean;
  @Flag() professionalBac: boolean;
  @Flag() afterFailedExam: boolean;
  @Parts(() => RefusalView) refusals: RefusalView[];
  @Part(() => TerminationView, { nullable: true }) termination: TerminationView | null;
  @Parts(() => TeamMemberView) team: TeamMemberView[];
  @Parts(() => AmendmentView) amendments: AmendmentView[];
  @Parts(() => ContractDocumentView) documents: ContractDocumentView[];
  @Parts(() => ContractMoveView) moves: ContractMoveView[];
}

class CandidateContractView {
  @Id() id: string;
  @Text() hostName: string;
  @Day() startsOn: string;
  @Day() lastDay: string;
}

class ProposedDates {
  @Day() startsOn: string;
  @Day() endsOn: string;
}

export class ContractCandidateView {
  @Id() learnerId: string;
  @Text() firstName: string;
  @Text() lastName: string;
  @Id() cohortId: string;
  @Text() cohortName: string;
  @Part(() => CandidateContractView, { nullable: true }) contract: CandidateContractView | null;
  @Part(() => ProposedDates) proposal: ProposedDates;
}
