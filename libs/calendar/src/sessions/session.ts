import type { Half } from '#almanac';

/** What is taught, by whom and where. A subject, a block of the certification, or both. */
export interface SessionContent {
  subject: string | null;
  /** As RNCPnnnnnBCyy. */
  blockCode: string | null;
  /** Null while nobody is found. */
  trainerId: string | null;
  /** Null when no room is needed: a visit, a day outside. */
  roomId: string | null;
  note: string | null;
}

/** What a promotion does at school on a half-day. */
export interface Session extends SessionContent {
  id: string;
  cohortId: string;
  cohortName: string;
  /** YYYY-MM-DD */
  day: string;
  half: Half;
  trainerName: string | null;
  /** Whom the trainer replaces. */
  replacing: string | null;
  roomName: string | null;
  /** Grows with each change, from 0: what a feed calls its sequence. */
  revision: number;
  /** ISO instants. */
  changedAt: string;
  cancelledAt: string | null;
}

/** What to find: from one day to another, both included; those in force unless told. */
export interface SessionsAsked {
  from: string;
  to: string;
  cohortIds?: readonly string[];
  trainerId?: string;
  roomId?: string;
  /** Also those that were cancelled. */
  cancelledToo?: boolean;
}

/** « CCP 1 », from RNCP37674BC01. */
export const blockName = (code: string): string => `CCP\u00a0${Number(code.slice(-2))}`;

/** « HTML et CSS », or the block's name. */
export const subjectOf = ({ subject, blockCode }: Pick<SessionContent, 'subject' | 'blockCode'>): string =>
  subject ?? blockName(blockCode!);

/** A session as learners and sheets read it. */
export interface Taught {
  subject: string;
  trainer: string | null;
  room: string | null;
  note: string | null;
}

export const taughtIn = (session: Session): Taught => ({
  subject: subjectOf(session),
  trainer: session.trainerName,
  room: session.roomName,
  note: session.note,
});
