import { Choice, Day, Id, Part, Parts, SUBJECT_KINDS, type SubjectKind, Text, Whole } from '#platform';
import { RETENTION_RULES, type RetentionRuleCode } from './retention.rules.js';

export class DecidedRetentionTerm {
  @Id() id: string;
  @Whole() months: number;
  @Day() effectiveFrom: string;
  @Text() source: string;
}

export class RetentionTermView {
  @Choice(RETENTION_RULES, { name: 'RetentionRule' }) rule: RetentionRuleCode;
  @Text() label: string;
  /** What the months are counted from. */
  @Text() from: string;
  /** What happens at the end. */
  @Text() act: string;
  @Whole() months: number;
  @Text() source: string;
  /** Null while the default holds. */
  @Day({ nullable: true }) effectiveFrom: string | null;
  @Parts(() => DecidedRetentionTerm) next: DecidedRetentionTerm[];
}

export class RetentionTermBody {
  @Choice(RETENTION_RULES, { label: 'durée', name: 'RetentionRule' }) rule: RetentionRuleCode;
  @Whole({ label: 'nombre de mois', min: 0, max: 600 }) months: number;
  @Day({ label: 'date d’effet' }) effectiveFrom: string;
  @Text({ label: 'source de la décision', max: 300 }) source: string;
}

export class RetentionRowId {
  @Id() id: string;
}

export class RetentionHoldView {
  @Id() id: string;
  @Text() reason: string;
  @Day() heldUntil: string;
  @Text() heldBy: string;
}

export class AnnouncedItem {
  @Choice(SUBJECT_KINDS, { name: 'SubjectKind' }) kind: SubjectKind;
  @Id() subjectId: string;
  @Text() name: string;
  /** The day the term is counted from. */
  @Day() since: string;
  @Day() endsOn: string;
  @Part(() => RetentionHoldView, { nullable: true }) hold: RetentionHoldView | null;
}

export class AnnouncedRun {
  @Id() id: string;
  @Choice(RETENTION_RULES, { name: 'RetentionRule' }) rule: RetentionRuleCode;
  @Text() label: string;
  @Text() act: string;
  @Day() announcedOn: string;
  @Day() dueOn: string;
  @Parts(() => AnnouncedItem) items: AnnouncedItem[];
}

export class ErasedRowsView {
  @Text() table: string;
  @Text() title: string;
  @Whole() rows: number;
}

export class KeptCountView {
  @Text() group: string;
  @Text() label: string;
  @Whole() count: number;
}

export class DoneRun {
  @Id() id: string;
  @Choice(RETENTION_RULES, { name: 'RetentionRule' }) rule: RetentionRuleCode;
  @Text() label: string;
  @Day() announcedOn: string;
  @Day() doneOn: string;
  @Whole() people: number;
  @Whole() held: number;
  @Whole() dropped: number;
  @Parts(() => ErasedRowsView) tables: ErasedRowsView[];
  @Parts(() => KeptCountView) statistics: KeptCountView[];
}

export class RetentionHoldBody {
  @Id({ label: 'personne' }) subjectId: string;
  @Text({ label: 'raison', min: 10, max: 500 }) reason: string;
  @Day({ label: 'retenu jusqu’au' }) heldUntil: string;
}
