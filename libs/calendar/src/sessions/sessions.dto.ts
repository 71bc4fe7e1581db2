import { halves } from '#almanac';
import { Choice, Day, Flag, Id, Part, Parts, Text, Whole } from '#platform';
import { cohortPlaces } from '../days/calendar.dto.js';
import type { SessionContent } from './session.js';
import { troubleCodes } from './session.rules.js';

const blockCode = { pattern: /^RNCP\d{2,5}BC\d{2}$/, patternSays: 'choisissez un bloc de la liste.' };

/** What is taught, by whom and where. */
export class SessionContentBody {
  @Text({ label: 'matière', nullable: true, max: 120 }) subject: string | null;
  @Text({ label: 'bloc de compétences', nullable: true, ...blockCode }) blockCode: string | null;
  @Id({ label: 'formateur', nullable: true }) trainerId: string | null;
  @Id({ label: 'salle', nullable: true }) roomId: string | null;
  @Text({ label: 'note', nullable: true, max: 500 }) note: string | null;
}

/** An empty text is nothing. */
export const contentFrom = ({
  subject,
  blockCode,
  trainerId,
  roomId,
  note,
}: SessionContentBody): SessionContent => ({
  subject: subject || null,
  blockCode: blockCode || null,
  trainerId,
  roomId,
  note: note || null,
});

export class NewSessionBody extends SessionContentBody {
  @Day({ label: 'jour' }) day: string;
  @Choice(halves, { label: 'demi-journée', name: 'Half' }) half: 'morning' | 'afternoon';
}

export class ChangedSessionBody extends SessionContentBody {
  @Whole({ label: 'version', min: 0 }) seenRevision: number;
}

export class SessionCancellationBody {
  @Whole({ label: 'version', min: 0 }) seenRevision: number;
}

export class SessionWeekQuery {
  @Day({ label: 'jour', optional: true }) day?: string;
}

export class SessionChoicesQuery {
  @Day({ label: 'jour', optional: true }) day?: string;
  @Choice(halves, { label: 'demi-journée', name: 'Half', optional: true }) half?: 'morning' | 'afternoon';
  /** The session being changed, which takes nothing from itself. */
  @Id({ label: 'séance', optional: true }) sessionId?: string;
}

export class MySessionsQuery {
  @Day({ label: 'début', optional: true }) from?: string;
  @Day({ label: 'fin', optional: true }) to?: string;
}

export class PlacedSession {
  @Id() id: string;
}

export class SessionRevision {
  /** To be given back with the next change. */
  @Whole() revision: number;
}

export class SchoolSessionView {
  @Id() id: string;
  @Id() cohortId: string;
  @Text() cohortName: string;
  @Day() day: string;
  @Choice(halves, { name: 'Half' }) half: 'morning' | 'afternoon';
  @Text({ nullable: true }) subject: string | null;
  @Text({ nullable: true }) blockCode: string | null;
  @Id({ nullable: true }) trainerId: string | null;
  @Text({ nullable: true }) trainerName: string | null;
  /** Whom the trainer replaces. */
  @Text({ nullable: true }) replacing: string | null;
  @Id({ nullable: true }) roomId: string | null;
  @Text({ nullable: true }) roomName: string | null;
  @Text({ nullable: true }) note: string | null;
  @Whole() revision: number;
}

export class SessionTroubleView {
  @Choice(troubleCodes, { name: 'SessionTrouble' }) code: string;
  @Text() message: string;
}

export class TroubledSessionView extends SchoolSessionView {
  @Parts(() => SessionTroubleView) troubles: SessionTroubleView[];
}

export class SessionHalfView {
  @Day() day: string;
  @Choice(halves, { name: 'Half' }) half: string;
  /** 'draft' when only the calendar being prepared puts it at school. */
  @Choice(['published', 'draft', 'none'], { name: 'HalfStanding' }) standing: string;
  @Choice(cohortPlaces, { name: 'CohortPlace', nullable: true }) place: string | null;
  @Text({ optional: true }) name?: string;
  @Flag() past: boolean;
  @Whole() learners: number;
  @Part(() => TroubledSessionView, { nullable: true }) session: TroubledSessionView | null;
}

export class BlockView {
  @Text() code: string;
  @Text() title: string;
}

export class SessionCohortView {
  @Id() id: string;
  @Text() name: string;
  @Day() startsOn: string;
  @Day() endsOn: string;
  @Parts(() => BlockView) blocks: BlockView[];
}

export class SessionWeekView {
  @Part(() => SessionCohortView) cohort: SessionCohortView;
  @Day() monday: string;
  @Parts(() => SessionHalfView) halfDays: SessionHalfView[];
}

export class TrainerChoiceView {
  @Id() id: string;
  @Text() name: string;
  @Text({ nullable: true }) unavailable: string | null;
}

export class RoomChoiceView {
  @Id() id: string;
  @Text() name: string;
  @Whole() seats: number;
  @Text({ nullable: true }) unavailable: string | null;
}

export class SessionChoicesView {
  @Parts(() => TrainerChoiceView) trainers: TrainerChoiceView[];
  @Parts(() => RoomChoiceView) rooms: RoomChoiceView[];
}

export class MySessionsView {
  @Day() from: string;
  @Day() to: string;
  @Parts(() => SchoolSessionView) sessions: SchoolSessionView[];
}
