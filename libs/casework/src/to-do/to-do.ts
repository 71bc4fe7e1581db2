import type { Permission } from '#identity';

/** What the list gathers, by the part of the work it belongs to. */
export const toDoThemes = {
  contracts: 'Contrats',
  presence: 'Présence',
  admissions: 'Candidatures',
  followUps: 'Insertion',
  learners: 'Apprenants',
  school: 'École',
} as const satisfies Record<string, string>;

export type ToDoTheme = keyof typeof toDoThemes;

/** One thing that needs a hand. Days are YYYY-MM-DD. */
export interface ToDo {
  /** Stable from one reading to the next: what is put off or given to somebody is known by it. */
  key: string;
  theme: ToDoTheme;
  /** What it is: « Contrat de Lina M. à déposer ». */
  title: string;
  /** Why now, in a sentence, with the number of the law and its article when there is one. */
  reason: string;
  /** The last day, included; null where nothing sets one. */
  dueOn: string | null;
  late: boolean;
  /** Where it is done. */
  to: string;
  act: string;
  learnerId: string | null;
  /** Who it is for: whoever may do it. */
  needs: Permission;
}

/** The clock that runs out first on top; what nothing dates comes last. */
export const byDueDay = (a: ToDo, b: ToDo): number =>
  (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') || a.key.localeCompare(b.key);

/** A sentence begins with a capital, and has its no-break spaces. */
export const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** « 1 date », « 3 dates ». */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count}\u00a0${Math.abs(count) < 2 ? one : many}`;
