import { halves } from '#almanac';
import { Choice, Day, Id, Part, Parts, Text, Whole } from '#platform';
import { SchoolSessionView } from '../sessions/sessions.dto.js';
import { type AbsenceReason, absenceReasons } from './absence.rules.js';

export class TrainerAbsenceBody {
  @Id({ label: 'formateur' }) trainerId: string;
  @Day({ label: 'premier jour' }) firstDay: string;
  @Choice(halves, { label: 'première demi-journée', name: 'Half' }) firstHalf: 'morning' | 'afternoon';
  @Day({ label: 'dernier jour' }) lastDay: string;
  @Choice(halves, { label: 'dernière demi-journée', name: 'Half' }) lastHalf: 'morning' | 'afternoon';
  @Choice(absenceReasons, { label: 'motif', name: 'TrainerAbsenceReason' }) reason: AbsenceReason;
}

export class TrainerAbsenceId {
  @Id() id: string;
}

export class TrainerAbsenceView extends TrainerAbsenceBody {
  @Id() id: string;
  @Text() trainerName: string;
  /** Sessions still the absent trainer's, from today on. */
  @Whole() toReplace: number;
}

export class ReplacerView {
  @Id() id: string;
  @Text() name: string;
  @Choice(['subject', 'block'], { name: 'TaughtAlike', nullable: true }) teaches: string | null;
}

export class ConcernedSessionView extends SchoolSessionView {
  @Parts(() => ReplacerView) replacers: ReplacerView[];
}

export class TrainerAbsenceFile {
  @Part(() => TrainerAbsenceView) absence: TrainerAbsenceView;
  @Parts(() => ConcernedSessionView) sessions: ConcernedSessionView[];
  /** Given to somebody else, or to nobody, for this absence. */
  @Parts(() => SchoolSessionView) replaced: SchoolSessionView[];
}

export class ReplacementChoiceBody {
  @Id({ label: 'séance' }) sessionId: string;
  @Id({ label: 'formateur', nullable: true }) trainerId: string | null;
  @Whole({ label: 'version', min: 0 }) seenRevision: number;
}

export class ReplacementBody {
  @Parts(() => ReplacementChoiceBody, { label: 'remplacements', max: 200 }) choices: ReplacementChoiceBody[];
}

export class ReplacementId {
  @Id() id: string;
}

export class ReturnedView {
  @Whole() sessions: number;
}
