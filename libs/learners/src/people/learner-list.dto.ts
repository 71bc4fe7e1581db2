import { Choice, Id, PageQuery, Part, Parts, Text, Texts } from '#platform';
import { learnerColumns } from './learner-columns.js';
import { LearnerLine } from './learners.dto.js';

const SITUATIONS = ['present', 'left', 'all'] as const;
type Situation = (typeof SITUATIONS)[number];
const COLUMNS = learnerColumns.map(({ key }) => key);

export class LearnersQuery extends PageQuery {
  @Id({ label: 'repère de page', optional: true }) declare after?: string;
  @Text({ label: 'nom', optional: true }) search?: string;
  @Id({ label: 'promotion', optional: true }) cohortId?: string;
  @Choice(SITUATIONS, { label: 'situation', name: 'LearnerSituation', optional: true }) situation?: Situation;
}

export class LearnerListView {
  /** By name. */
  @Parts(() => LearnerLine) items: LearnerLine[];
  /** What to give as `after` for the next page. */
  @Id({ nullable: true }) next: string | null;
}

export class LearnersWantedBody {
  @Text({ label: 'nom', optional: true }) search?: string;
  @Id({ label: 'promotion', optional: true }) cohortId?: string;
  @Choice(SITUATIONS, { label: 'situation', name: 'LearnerSituation', optional: true }) situation?: Situation;
  @Texts({ label: 'sélection', ids: true, optional: true, max: 10_000 }) ids?: string[];
}

export class LearnerWorkbookBody {
  @Choice(COLUMNS, { label: 'colonnes', name: 'LearnerColumn', many: true }) columns: string[];
  @Part(() => LearnersWantedBody, { label: 'filtres' }) wanted: LearnersWantedBody;
}
