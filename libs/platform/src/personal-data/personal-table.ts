/** The people whose data the house holds. An applicant is a learner without enrolment: one file, one kind. */
export const SUBJECT_KINDS = [
  'learner',
  'representative',
  'tutor',
  'host_contact',
  'prescriber_contact',
  'hall_manager',
  'account',
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export const CATEGORY_LABELS = {
  identity: 'Identité',
  contact: 'Coordonnées',
  schooling: 'Scolarité et formation',
  social: 'Situation sociale protégée',
  health: 'Santé',
  presence: 'Présence et absences',
  work: 'Contrat et emploi',
  pay: 'Rémunération',
  employability: 'Devenir après la formation',
  message: 'Messages et écrits',
  document: 'Pièces et documents',
  connection: 'Connexion et traces',
} as const;
export type DataCategory = keyof typeof CATEGORY_LABELS;

/** What decides how long a row stays; the terms are settings (casework, « retention »). */
export type RetentionRule =
  /** With the person's file: refused application, or learner after the exit. */
  | 'file'
  /** Until the end of the promotion's last follow-up. */
  | 'social'
  | 'access_log'
  | 'mail'
  | 'session'
  /** As long as the account is in use. */
  | 'account'
  /** As long as the host works with the school. */
  | 'host'
  | 'document'
  /** As long as the school keeps its own papers: nobody's data, or the school's proof. */
  | 'school';

export interface PersonalColumn {
  /** As it is shown to the person, in French. */
  label: string;
  category: DataCategory;
  /** Closed with the Vault: opened (and logged) in an export, resealed when the key changes. */
  sealed?: 'text' | 'bytes';
  /** Never shown to anybody, the person included: hashes, keys. */
  secret?: true;
  /** French words of the codes it holds, one or an array of them. */
  words?: Readonly<Record<string, string>>;
  /** How a kept text that is no code is read in words: JSON, a period. */
  read?: (kept: string) => string;
  /** SQL over the row `t` that an erasure writes instead; NULL unless told. */
  blank?: string;
  /** Why an erasure leaves it, when the rest of the row is blanked. */
  kept?: string;
}

/** Whose data a row is: SQL over the row, named `t`, that gives the person's id, or null. */
export interface SubjectPath {
  kind: SubjectKind;
  id: string;
}

export type Erasure =
  /** The row goes with its person. */
  | { how: 'deleted' }
  /** The row stays for the counts, its personal columns are emptied. */
  | { how: 'blanked' }
  /** The row stays as it is: it names nobody once the file is blanked. */
  | { how: 'anonymous'; why: string }
  /** The row stays as it is because a rule asks for it. */
  | { how: 'kept'; why: string }
  /** The row goes with its age, whoever it is about. */
  | { how: 'expires'; why: string }
  /** The row goes with what the audit says of the person: `auditedAs` finds it. */
  | { how: 'audited' }
  /** The row goes with its person's address: `root.address` finds it. */
  | { how: 'addressed' };

/** One table of the house, as the right to know and the right to be forgotten see it. */
export interface PersonalTable {
  /** `schema.table` */
  table: string;
  /** What its rows are, in French: heading of an export. */
  title: string;
  /** Empty when its rows are nobody's. */
  subjects: SubjectPath[];
  /** This table is where these people are kept: one row a person, whose id is `t.id`. */
  root?: {
    kind: SubjectKind;
    /** SQL of the person's name, for lists and the export's title. */
    name: string;
    /** SQL of the address that messages to them bear. */
    address?: string;
    /** Who else they are: a learner's account. `erasedToo`: SQL that says whether it goes with them. */
    alsoIs?: (SubjectPath & { erasedToo: string })[];
  };
  /** Column that names a stored file, whose bytes go with the row. */
  file?: string;
  /** `subject_kind` of the audit's entries that are about a row, by its `id`. */
  auditedAs?: string[];
  /** Given freely: goes when the person asks, even while the rest of the file must stay. */
  free?: true;
  /** Personal columns, by name. */
  columns: Record<string, PersonalColumn>;
  /** Columns that may look personal and are not. */
  notPersonal: string[];
  retention: RetentionRule;
  erasure: Erasure;
  /** Whether a person finds these rows in the export of their own data; otherwise why not. */
  exported: true | string;
}

/** A table whose rows are nobody's; `notPersonal` names its columns, so that a new one is looked at. */
export const nobody = (table: string, title: string, notPersonal: string[]): PersonalTable => ({
  table,
  title,
  subjects: [],
  columns: {},
  notPersonal,
  retention: 'school',
  erasure: { how: 'kept', why: 'ne concerne aucune personne' },
  exported: 'ne concerne aucune personne',
});

/** A personal column: `of('identity', 'Prénom')`. */
export const of = (
  category: DataCategory,
  label: string,
  more: Omit<PersonalColumn, 'category' | 'label'> = {},
): PersonalColumn => ({ category, label, ...more });
