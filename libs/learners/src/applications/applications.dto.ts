import { Choice, Day, Email, Flag, Id, PageQuery, Part, Parts, RefusalView, Text, Whole } from '#platform';
import { type LevelCode, levelLabels } from '../eligibility/level-codes.rules.js';
import type { PrescriberKind } from '../import/prescriber.rules.js';
import { sexLabels } from '../people/identity.rules.js';
import { type RepresentativeKind, representativeKinds } from '../protected/protected-statuses.js';
import { prescriberLabels } from './prescriber-labels.js';
import { type RefusalReason, refusalReasons } from './refusal-reasons.js';
import { type Stage, stageLabels } from './stages.rules.js';

const STAGES = Object.keys(stageLabels);
const LEVELS = Object.keys(levelLabels);

export class RepresentativeBody {
  /** Of the one corrected; none for a new one. */
  @Id({ label: 'représentant légal', optional: true }) id?: string;
  @Text({ label: 'nom du représentant légal' }) fullName: string;
  /** Protected, so that no form shows it: left out, the one recorded stays. */
  @Choice(Object.keys(representativeKinds), {
    label: 'qualité du représentant',
    name: 'RepresentativeKind',
    optional: true,
  })
  kind?: RepresentativeKind;
  @Email({ label: 'e-mail du représentant', optional: true }) email?: string;
  @Text({ label: 'téléphone du représentant', optional: true, max: 30 }) phone?: string;
  /** Whether the school's messages go to them too, until the person is 18; yes unless told, when they can be reached. */
  @Flag({ label: 'reçoit les messages', optional: true }) receivesMessages?: boolean;
}

export class ApplicationBody {
  @Id({ label: 'promotion' }) cohortId: string;
  @Text({ label: 'prénom', max: 100 }) firstName: string;
  @Text({ label: 'nom', max: 100 }) lastName: string;
  @Day({ label: 'date de naissance' }) birthDate: string;
  @Email({ label: 'adresse e-mail', optional: true }) email?: string;
  @Text({ label: 'téléphone', optional: true, max: 30 }) phone?: string;
  @Text({ label: 'code postal', optional: true, max: 10 }) postcode?: string;
  @Text({ label: 'ville', optional: true }) city?: string;
  @Text({ label: 'rue', optional: true }) street?: string;
  @Text({ label: 'code INSEE de la commune', optional: true, max: 10 }) communeInsee?: string;
  @Choice(Object.keys(sexLabels), { label: 'sexe', name: 'Sex', optional: true }) sex?: 'F' | 'M';
  @Text({ label: 'code postal de naissance', optional: true, max: 10 }) birthPostcode?: string;
  @Text({ label: 'code INSEE de la commune de naissance', optional: true, max: 10 })
  birthCommuneInsee?: string;
  @Text({ label: 'INE', optional: true, max: 20 }) ine?: string;
  @Choice(LEVELS, { label: 'niveau de diplôme', name: 'LevelCode' }) level: LevelCode;
  @Whole({ label: 'années validées après le bac', min: 0, max: 10 }) higherEducationYears: number;
  @Text({ label: 'dernière classe suivie', optional: true }) lastClass?: string;
  @Text({ label: 'dernier établissement', optional: true }) lastSchool?: string;
  @Text({ label: 'dernière année scolaire', optional: true, max: 9 }) leftSchoolYear?: string;
  @Day({ label: 'date de la candidature', optional: true }) receivedOn?: string;
  @Choice(Object.keys(prescriberLabels), { label: 'prescripteur', name: 'PrescriberKind', optional: true })
  prescriberKind?: PrescriberKind;
  @Text({ label: 'nom du prescripteur', optional: true }) prescriberName?: string;
  /** An organisation of the directory; it wins over a typed name. */
  @Id({ label: 'organisme prescripteur', optional: true }) prescriberId?: string;
  @Id({ label: 'personne de l’organisme', optional: true }) prescriberContactId?: string;
  /** All of them; left out, those recorded stay. */
  @Parts(() => RepresentativeBody, { label: 'représentants légaux', optional: true, max: 2 })
  representatives?: RepresentativeBody[];
  /** Of the file as it was read: refused when somebody has corrected it since. */
  @Whole({ label: 'version du dossier', optional: true, min: 1 }) version?: number;
}

/** What the list and the board filter by. */
export class ApplicationsFilter extends PageQuery {
  @Id({ label: 'promotion', optional: true }) cohortId?: string;
  @Choice(['eligible', 'refused', 'waived'], {
    label: 'éligibilité',
    name: 'EligibilityFilter',
    optional: true,
  })
  eligibility?: 'eligible' | 'refused' | 'waived';
  @Text({ label: 'recherche', optional: true, max: 100 }) search?: string;
  /** Protected: the reading is logged. */
  @Choice(Object.keys(prescriberLabels), { label: 'prescripteur', name: 'PrescriberKind', optional: true })
  prescriber?: PrescriberKind;
}

export class ApplicationsQuery extends ApplicationsFilter {
  @Choice(STAGES, { label: 'étape', name: 'Stage', optional: true }) stage?: Stage;
}

export class ApplicationLine {
  @Id() id: string;
  @Id() learnerId: string;
  @Text() firstName: string;
  @Text() lastName: string;
  @Day() birthDate: string;
  @Id() cohortId: string;
  @Text() cohortName: string;
  @Choice(STAGES, { name: 'Stage' }) stage: Stage;
  @Day() receivedOn: string;
  @Text() levelLabel: string;
  @Whole({ nullable: true }) waitingRank: number | null;
  /** Whether the programme's criteria are met; `waived` when the director set the others aside. */
  @Choice(['eligible', 'refused', 'waived'], { name: 'EligibilityFilter' }) eligibility: string;
  /** Every criterion that still stands in the way, with its source. */
  @Parts(() => RefusalView) refusals: RefusalView[];
  /** Whether a waiver signed by the director could set one aside. */
  @Flag() waiverPossible: boolean;
}

export class StageCount {
  @Choice(STAGES, { name: 'Stage' }) stage: Stage;
  @Whole() count: number;
}

export class ApplicationList {
  @Parts(() => ApplicationLine) items: ApplicationLine[];
  /** To send as `after` for the next page; null on the last. */
  @Text({ nullable: true }) next: string | null;
  /** How many applications stand at each stage, with the other filters. */
  @Parts(() => StageCount) stages: StageCount[];
}

export class BoardColumn {
  @Choice(STAGES, { name: 'Stage' }) stage: Stage;
  @Text() label: string;
  @Whole() count: number;
  /** Whether its first page is here; a folded column gives its own when it is opened. */
  @Flag() loaded: boolean;
  @Parts(() => ApplicationLine) items: ApplicationLine[];
  /** To send as `after` to the list for the next page. */
  @Text({ nullable: true }) next: string | null;
}

export class ApplicationBoard {
  @Parts(() => BoardColumn) columns: BoardColumn[];
}

export class MoveView {
  @Id() id: string;
  @Choice(STAGES, { name: 'Stage', nullable: true }) from: Stage | null;
  @Choice(STAGES, { name: 'Stage' }) to: Stage;
  @Text({ nullable: true }) reason: string | null;
  @Day() movedOn: string;
  @Text({ nullable: true }) movedBy: string | null;
}

export class WaiverView {
  @Text() ruleCode: string;
  @Text() reason: string;
  @Day() signedOn: string;
  @Text() signedBy: string;
}

export class RepresentativeView {
  @Id() id: string;
  @Flag() receivesMessages: boolean;
  @Text() fullName: string;
  @Email({ nullable: true }) email: string | null;
  @Text({ nullable: true }) phone: string | null;
}

export class NextStage {
  @Choice(STAGES, { name: 'Stage' }) stage: Stage;
  @Text() label: string;
}

export class ApplicationView {
  @Id() id: string;
  @Id() learnerId: string;
  @Text() firstName: string;
  @Text() lastName: string;
  @Day() birthDate: string;
  @Email({ nullable: true }) email: string | null;
  @Text({ nullable: true }) phone: string | null;
  @Text({ nullable: true }) postcode: string | null;
  @Text({ nullable: true }) city: string | null;
  @Text({ nullable: true }) street: string | null;
  @Text({ nullable: true }) communeInsee: string | null;
  @Choice(Object.keys(sexLabels), { name: 'Sex', nullable: true }) sex: 'F' | 'M' | null;
  @Text({ nullable: true }) birthPostcode: string | null;
  @Text({ nullable: true }) birthCommuneInsee: string | null;
  @Text({ nullable: true }) ine: string | null;
  /** To send back with a correction. */
  @Whole() version: number;
  @Id() cohortId: string;
  @Text() cohortName: string;
  @Day() cohortStartsOn: string;
  @Choice(STAGES, { name: 'Stage' }) stage: Stage;
  @Day() receivedOn: string;
  @Choice(LEVELS, { name: 'LevelCode' }) level: LevelCode;
  @Whole() higherEducationYears: number;
  @Text() levelLabel: string;
  @Text({ nullable: true }) lastClass: string | null;
  @Text({ nullable: true }) lastSchool: string | null;
  @Text({ nullable: true }) leftSchoolYear: string | null;
  @Whole({ nullable: true }) waitingRank: number | null;
  @Flag() hasPrescriber: boolean;
  @Flag() imported: boolean;
  @Id({ nullable: true }) enrolmentId: string | null;
  @Day() ageReadOn: string;
  /** The age in completed years on that day. */
  @Whole() age: number;
  /** Every criterion that is not met, waived or not, with its source. */
  @Parts(() => RefusalView) refusals: RefusalView[];
  @Parts(() => WaiverView) waivers: WaiverView[];
  /** Whether a waiver signed by the director could set a refusal aside. */
  @Flag() waiverPossible: boolean;
  /** A limit of the law on apprenticeship, which is no criterion of the programme. */
  @Part(() => RefusalView, { nullable: true }) statutoryWarning: RefusalView | null;
  @Parts(() => RefusalView) missing: RefusalView[];
  @Parts(() => RepresentativeView) representatives: RepresentativeView[];
  @Parts(() => MoveView) moves: MoveView[];
  @Parts(() => NextStage) nextStages: NextStage[];
}

export class MoveBody {
  @Choice(STAGES, { label: 'étape', name: 'Stage' }) stage: Stage;
  /** A code of the list for a refusal, free text for a withdrawal or a reopening. */
  @Text({ label: 'motif', optional: true, max: 500 }) reason?: string;
  @Day({ label: 'date d’entrée', optional: true }) entryOn?: string;
}

export class WaiverBody {
  @Text({ label: 'motif', max: 1000 }) reason: string;
}

export class ApplicationId {
  @Id() id: string;
}

export class MoveId {
  @Id() moveId: string;
  @Id({ nullable: true }) enrolmentId: string | null;
}

class PrescriptionContact {
  @Id() id: string;
  @Text() fullName: string;
  @Text({ nullable: true }) role: string | null;
  @Email({ nullable: true }) email: string | null;
  @Text({ nullable: true }) phone: string | null;
}

export class PrescriptionView {
  @Choice(Object.keys(prescriberLabels), { name: 'PrescriberKind' }) kind: PrescriberKind;
  @Text() kindLabel: string;
  @Text({ nullable: true }) name: string | null;
  /** Null when no organisation of the directory was chosen. */
  @Id({ nullable: true }) prescriberId: string | null;
  @Text({ nullable: true }) commune: string | null;
  @Part(() => PrescriptionContact, { nullable: true }) contact: PrescriptionContact | null;
}

class RefusalReasonView {
  @Choice(Object.keys(refusalReasons), { name: 'RefusalReason' }) code: RefusalReason;
  @Text() label: string;
}

class Choiceful {
  @Text() code: string;
  @Text() label: string;
}

export class ApplicationWords {
  @Parts(() => Choiceful) stages: Choiceful[];
  @Parts(() => RefusalReasonView) refusalReasons: RefusalReasonView[];
  @Parts(() => Choiceful) levels: Choiceful[];
  @Parts(() => Choiceful) prescribers: Choiceful[];
}
