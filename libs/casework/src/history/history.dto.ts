import { Choice, Id, PageQuery, Parts, Text } from '#platform';

export const HISTORY_KINDS = ['learner', 'application', 'host', 'contract', 'cohort'] as const;
export type HistoryKind = (typeof HISTORY_KINDS)[number];

export class HistoryQuery extends PageQuery {
  @Id({ label: 'repère de page', optional: true }) declare after?: string;
}

export class HistoryChange {
  @Text() label: string;
  @Text({ nullable: true }) before: string | null;
  @Text({ nullable: true }) after: string | null;
}

export class HistoryEntry {
  @Id() id: string;
  /** An instant, ISO 8601, on the school's calendar. */
  @Text() at: string;
  /** « Candidature admise ». */
  @Text() what: string;
  /** Null when no person did it: a job, or the applicant by the public form. */
  @Text({ nullable: true }) by: string | null;
  /** Empty when the act says it all; a protected field has neither before nor after. */
  @Parts(() => HistoryChange) changes: HistoryChange[];
}

export class HistoryPage {
  /** Newest first. */
  @Parts(() => HistoryEntry) items: HistoryEntry[];
  @Id({ nullable: true }) next: string | null;
}

export class HistoryAddress {
  @Choice(HISTORY_KINDS, { label: 'fichier', name: 'HistoryKind' }) kind: HistoryKind;
  @Id({ label: 'fichier' }) id: string;
}
