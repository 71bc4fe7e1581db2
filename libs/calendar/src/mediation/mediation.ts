import type { Half } from '#almanac';

/** An action of digital mediation. Days are YYYY-MM-DD. */
export interface MediationAction {
  id: string;
  title: string;
  day: string;
  halves: Half[];
  place: string;
  organiser: string;
  roomId: string | null;
  roomName: string | null;
  participants: { learnerId: string; firstName: string; lastName: string }[];
}

/** What somebody writes of an action. */
export interface MediationDraft {
  title: string;
  day: string;
  halves: readonly Half[];
  place: string;
  organiser: string;
  roomId: string | null;
  learnerIds: readonly string[];
}

/** A learner's half-day at an action. */
export interface MediationHalf {
  learnerId: string;
  day: string;
  half: Half;
  /** « Atelier numérique (médiathèque de Blois) ». */
  name: string;
}
