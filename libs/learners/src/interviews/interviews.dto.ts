import { Choice, Day, Flag, Id, PageQuery, Parts, Text, Texts, Whole } from '#platform';
import { type InterviewResult, interviewResults } from './interview.rules.js';

const RESULTS = Object.keys(interviewResults);

class CriterionBody {
  @Text({ label: 'critère', max: 120 }) label: string;
  @Text({ label: 'précision', optional: true, max: 300 }) help?: string;
}

export class InterviewGridBody {
  @Text({ label: 'nom de la grille', max: 80 }) name: string;
  @Parts(() => CriterionBody, { label: 'critères', max: 20 }) criteria: CriterionBody[];
}

export class CriterionView {
  @Id() id: string;
  @Text() label: string;
  @Text({ nullable: true }) help: string | null;
}

export class InterviewGridView {
  @Id() id: string;
  @Text() name: string;
  @Day({ nullable: true }) retiredOn: string | null;
  /** The version in use; interviews already planned keep theirs. */
  @Whole() number: number;
  @Day() publishedOn: string;
  @Text({ nullable: true }) publishedBy: string | null;
  @Parts(() => CriterionView) criteria: CriterionView[];
  /** Interviews planned with any of its versions. */
  @Whole() interviews: number;
}

export class InterviewBody {
  @Day({ label: 'date de l’entretien' }) plannedOn: string;
  @Text({
    label: 'heure',
    optional: true,
    pattern: /^([01]\d|2[0-3]):[0-5]\d$/,
    patternSays: 'écrivez-la comme 14:30.',
  })
  plannedAt?: string;
  @Text({ label: 'lieu', optional: true }) place?: string;
  @Texts({ label: 'menée par', ids: true, max: 8 }) interviewerIds: string[];
}

export class NewInterviewBody extends InterviewBody {
  @Id({ label: 'grille' }) gridId: string;
}

export class InterviewsQuery extends PageQuery {
  @Id({ label: 'candidature', optional: true }) applicationId?: string;
  /** `open`: no result yet; `done`: with a result; cancelled ones are in neither. */
  @Choice(['open', 'done'], { label: 'état', name: 'InterviewState', optional: true }) state?:
    | 'open'
    | 'done';
}

export class InterviewerView {
  @Id() accountId: string;
  @Text() name: string;
  /** Whether they have written what they think. */
  @Flag() done: boolean;
}

export class InterviewLine {
  @Id() id: string;
  @Id() applicationId: string;
  @Text() firstName: string;
  @Text() lastName: string;
  @Text() cohortName: string;
  @Day() plannedOn: string;
  @Text({ nullable: true }) plannedAt: string | null;
  @Text({ nullable: true }) place: string | null;
  @Text() gridName: string;
  @Whole() gridNumber: number;
  @Parts(() => InterviewerView) interviewers: InterviewerView[];
  @Choice(RESULTS, { name: 'InterviewResult', nullable: true }) result: InterviewResult | null;
  @Day({ nullable: true }) cancelledOn: string | null;
  /** Whether the person signed in holds it. */
  @Flag() mine: boolean;
}

export class ScoreView {
  @Id({ label: 'critère' }) criterionId: string;
  @Whole({ label: 'réponse', min: 1, max: 4 }) score: number;
}

export class AssessmentBody {
  @Parts(() => ScoreView, { label: 'réponses', max: 20 }) scores: ScoreView[];
  @Text({ label: 'notes', optional: true, max: 5000 }) note?: string;
}

export class InterviewView extends InterviewLine {
  @Parts(() => CriterionView) criteria: CriterionView[];
  /** What the person signed in wrote of it, when they hold it. */
  @Parts(() => ScoreView) ownScores: ScoreView[];
  @Text({ nullable: true, max: 5000 }) ownNote: string | null;
}

export class AssessmentView {
  @Text() name: string;
  @Parts(() => ScoreView) scores: ScoreView[];
  @Text({ nullable: true, max: 5000 }) note: string | null;
  @Day({ nullable: true }) writtenOn: string | null;
}

export class InterviewResultBody {
  /** Null takes it back. */
  @Choice(RESULTS, { label: 'avis', name: 'InterviewResult', nullable: true }) result: InterviewResult | null;
}

export class InterviewId {
  @Id() id: string;
}

export class StaffChoice {
  @Id() id: string;
  @Text() name: string;
}

class InterviewWord {
  @Text() code: string;
  @Text() label: string;
}

export class InterviewWords {
  @Parts(() => InterviewWord) results: InterviewWord[];
  @Parts(() => InterviewWord) scores: InterviewWord[];
}

export class PositioningBody {
  @Day({ label: 'date du test' }) takenOn: string;
  @Text({ label: 'résultat', max: 2000 }) result: string;
}

export class PositioningView {
  @Id() id: string;
  @Day() takenOn: string;
  @Text({ max: 2000 }) result: string;
  @Text() recordedBy: string;
}
