import type { Refusal } from '#platform';
import type { Stage } from './stages.rules.js';

const source = 'Procédure d’admission de l’école';
const UNDO_MINUTES = 60;

/** Everything that forbids undoing a move: only the last one, soon after, by who made it or the director. */
export function refusalsToReverse(move: {
  /** The stage to go back to; null for the reception. */
  from: Stage | null;
  isLast: boolean;
  own: boolean;
  role: string;
  minutesAgo: number;
}): Refusal[] {
  const refusals: Refusal[] = [];
  const refuse = (code: string, message: string) => refusals.push({ code, message, source });
  if (!move.isLast) {
    refuse(
      'move.not_last',
      'La candidature a encore avancé depuis : choisissez une étape à partir de sa fiche.',
    );
  } else if (move.from === null || move.from === 'enrolled') {
    refuse('move.not_reversible', 'Cette étape ne s’annule pas. Choisissez une étape à partir de la fiche.');
  }
  if (!move.own && move.role !== 'director') {
    refuse(
      'move.not_yours',
      'Seule la personne qui a fait avancer la candidature, ou la direction, peut l’annuler.',
    );
  }
  if (move.minutesAgo > UNDO_MINUTES) {
    refuse('move.too_late', 'L’annulation se fait dans l’heure. Choisissez une étape à partir de la fiche.');
  }
  return refusals;
}
