import { Choice, Id, Parts, Text } from '#platform';

const FOUND_KINDS = ['learner', 'application', 'host', 'site', 'contact'] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

export class SearchQuery {
  @Text({ label: 'recherche', min: 2, max: 100 }) words: string;
}

export class FoundLine {
  @Choice(FOUND_KINDS, { name: 'FoundKind' }) kind: FoundKind;
  /** Of the file to open: the learner, the application, or the organisation. */
  @Id() fileId: string;
  @Text() name: string;
  /** What tells two of one name apart: « Promotion 2 », « Blois », « maître d’apprentissage, Atelier Numérique ». */
  @Text({ nullable: true }) detail: string | null;
}

export class FoundList {
  /** Best first. */
  @Parts(() => FoundLine) items: FoundLine[];
}
