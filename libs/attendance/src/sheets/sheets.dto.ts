import { Choice, Day, Id, Part, Parts, Text, Whole } from '#platform';
import { HALVES } from '../ledger/states.js';
import { MARKS, type Mark } from './marks.rules.js';

export class SheetParams {
  @Id({ label: 'promotion' })
  id: string;

  @Day({ label: 'jour' })
  day: string;

  @Choice(HALVES, { label: 'demi-journée', name: 'Half' })
  half: 'morning' | 'afternoon';
}

export class MarkBody {
  @Id({ label: 'apprenant' })
  learnerId: string;

  @Choice(MARKS, { label: 'présence', name: 'Mark' })
  state: Mark;

  @Whole({ label: 'minutes de retard', optional: true, nullable: true, min: 0, max: 720 })
  minutes?: number | null;

  @Text({ label: 'motif', optional: true, nullable: true, max: 500 })
  reason?: string | null;
}

export class SaveSheetBody {
  @Whole({ label: 'version de la feuille', min: 0 })
  version: number;

  @Id({ label: "numéro d'envoi" })
  clientId: string;

  @Parts(() => MarkBody, { label: 'présences', max: 200 })
  marks: MarkBody[];
}

export class SheetCohort {
  @Id() id: string;
  @Text() name: string;
  @Whole({ label: "minutes d'une demi-journée" }) halfDayMinutes: number;
}

export class SheetEntry {
  @Id() learnerId: string;
  @Text() firstName: string;
  @Text() lastName: string;
  /** The action of mediation at which the learner is expected; null at school. */
  @Text({ nullable: true }) mediation: string | null;
  @Choice(MARKS, { name: 'Mark' }) state: Mark;
  @Whole({ nullable: true, label: 'minutes de retard' }) minutes: number | null;
  @Text({ nullable: true }) reason: string | null;
  @Whole() revision: number;
  @Text({ nullable: true, label: 'qui a noté' }) recordedBy: string | null;
  @Text({ nullable: true, label: 'quand' }) recordedAt: string | null;
}

/** What is taught then. */
export class SheetSession {
  @Text({ label: 'matière' }) subject: string;
  @Text({ nullable: true, label: 'formateur' }) trainer: string | null;
  @Text({ nullable: true, label: 'salle' }) room: string | null;
  @Text({ nullable: true }) note: string | null;
}

export class SheetView {
  @Part(() => SheetCohort) cohort: SheetCohort;
  @Day() day: string;
  @Choice(HALVES, { name: 'Half' }) half: 'morning' | 'afternoon';
  /** Null when nothing is placed there. */
  @Part(() => SheetSession, { nullable: true }) session: SheetSession | null;
  @Whole() version: number;
  @Text({ nullable: true }) savedAt: string | null;
  @Text({ nullable: true }) savedBy: string | null;
  /** Why nothing can be recorded; null when it can. */
  @Text({ nullable: true, label: 'pourquoi rien ne peut être noté' }) closedBecause: string | null;
  @Parts(() => SheetEntry) entries: SheetEntry[];
}

export class SavedSheet {
  @Whole() version: number;
  @Whole({ label: 'lignes changées' }) changed: number;
}

export class SheetsQuery {
  @Day({ label: 'du' })
  from: string;

  @Day({ label: 'au' })
  to: string;
}

export class SheetSummary {
  @Id() cohortId: string;
  @Text() cohortName: string;
  @Day() day: string;
  @Choice(HALVES, { name: 'Half' }) half: 'morning' | 'afternoon';
  @Choice(['to_come', 'to_fill', 'incomplete', 'filled'], { name: 'SheetProgress' })
  progress: 'to_come' | 'to_fill' | 'incomplete' | 'filled';
  @Text({ nullable: true, label: 'matière' }) subject: string | null;
  @Text({ nullable: true, label: 'formateur' }) trainer: string | null;
  @Whole({ label: 'attendus' }) expected: number;
  @Whole({ label: 'notés' }) recorded: number;
  @Whole({ label: 'absents' }) absent: number;
}
