import type { Refusal } from '#platform';
import { isRefusalReason } from './refusal-reasons.js';

export const stageLabels = {
  received: 'Reçue',
  file_complete: 'Dossier complet',
  positioning: 'Positionnement',
  interview: 'Entretien',
  waiting_list: 'Liste d’attente',
  admitted: 'Admise',
  refused: 'Refusée',
  withdrawn: 'Retirée',
  enrolled: 'Inscrite',
} as const satisfies Record<string, string>;

export type Stage = keyof typeof stageLabels;

/** Who moves an application along. */
export type StageMover = 'director' | 'coordinator';

/** What must hold besides the roles; `admission` is checked by `refusalsToAdmit`, which needs the promotion. */
type StageCheck =
  | 'file_is_complete'
  | 'refusal_reason'
  | 'withdrawal_reason'
  | 'reopening_reason'
  | 'admission';

export interface StageTransition {
  from: Stage;
  to: Stage;
  who: readonly StageMover[];
  check?: StageCheck;
}

const staff = ['director', 'coordinator'] as const;
const directorOnly = ['director'] as const;

/** Every move an application may make: from, to, who, extra check. What is not here is refused. */
export const stageTransitions: readonly StageTransition[] = [
  { from: 'received', to: 'file_complete', who: staff, check: 'file_is_complete' },
  { from: 'received', to: 'refused', who: staff, check: 'refusal_reason' },
  { from: 'received', to: 'withdrawn', who: staff, check: 'withdrawal_reason' },
  { from: 'file_complete', to: 'positioning', who: staff },
  { from: 'file_complete', to: 'interview', who: staff },
  { from: 'file_complete', to: 'admitted', who: staff, check: 'admission' },
  { from: 'file_complete', to: 'waiting_list', who: staff },
  { from: 'file_complete', to: 'refused', who: staff, check: 'refusal_reason' },
  { from: 'file_complete', to: 'withdrawn', who: staff, check: 'withdrawal_reason' },
  { from: 'positioning', to: 'interview', who: staff },
  { from: 'positioning', to: 'admitted', who: staff, check: 'admission' },
  { from: 'positioning', to: 'waiting_list', who: staff },
  { from: 'positioning', to: 'refused', who: staff, check: 'refusal_reason' },
  { from: 'positioning', to: 'withdrawn', who: staff, check: 'withdrawal_reason' },
  { from: 'interview', to: 'admitted', who: staff, check: 'admission' },
  { from: 'interview', to: 'waiting_list', who: staff },
  { from: 'interview', to: 'refused', who: staff, check: 'refusal_reason' },
  { from: 'interview', to: 'withdrawn', who: staff, check: 'withdrawal_reason' },
  { from: 'waiting_list', to: 'admitted', who: staff, check: 'admission' },
  { from: 'waiting_list', to: 'refused', who: staff, check: 'refusal_reason' },
  { from: 'waiting_list', to: 'withdrawn', who: staff, check: 'withdrawal_reason' },
  { from: 'admitted', to: 'enrolled', who: staff },
  { from: 'admitted', to: 'withdrawn', who: staff, check: 'withdrawal_reason' },
  { from: 'refused', to: 'received', who: directorOnly, check: 'reopening_reason' },
  { from: 'withdrawn', to: 'received', who: staff, check: 'reopening_reason' },
];

/** What a move needs to know; `reason` is a code of `refusalReasons` for a refusal, free text otherwise. */
export interface StageMove {
  from: Stage;
  to: Stage;
  role: string;
  fileIsComplete: boolean;
  reason?: string | null;
}

const procedure = 'Procédure d’admission de l’école';

/** The stages an application may go to from here, for that role. */
export function stagesAfter(from: Stage, role: string): Stage[] {
  return stageTransitions
    .filter((transition) => transition.from === from && includes(transition.who, role))
    .map((transition) => transition.to);
}

/** Whether the table knows this move at all, whoever makes it. */
export function mayLeadTo(from: Stage, to: Stage): boolean {
  return stageTransitions.some((transition) => transition.from === from && transition.to === to);
}

/**
 * Everything that forbids this move of an application; empty when it may be made. A move to `admitted` asks
 * `refusalsToAdmit` as well.
 */
export function refusalsToMove(move: StageMove): Refusal[] {
  const transition = stageTransitions.find(({ from, to }) => from === move.from && to === move.to);
  if (!transition) {
    return [
      {
        code: 'application.move_impossible',
        message: `Une candidature à l’étape «\u00A0${stageLabels[move.from]}\u00A0» ne peut pas passer à «\u00A0${stageLabels[move.to]}\u00A0». Choisissez une étape proposée.`,
        field: 'stage',
        source: procedure,
      },
    ];
  }
  const refusals: Refusal[] = [];
  if (!includes(transition.who, move.role)) {
    refusals.push({
      code: 'application.move_not_yours',
      message: 'Seule la direction peut rouvrir ou faire avancer cette candidature. Demandez-le-lui.',
      field: 'stage',
      source: procedure,
    });
  }
  if (transition.check === 'file_is_complete' && !move.fileIsComplete) {
    refusals.push({
      code: 'application.file_incomplete',
      message: 'Le dossier n’est pas complet. Ajoutez les informations manquantes avant de le valider.',
      field: 'stage',
      source: procedure,
    });
  }
  if (transition.check === 'refusal_reason' && !isRefusalReason(move.reason ?? '')) {
    refusals.push({
      code: 'application.refusal_reason_missing',
      message: 'Choisissez le motif du refus dans la liste\u00A0; aucun motif technique n’est admis.',
      field: 'reason',
      source: 'Appel à projets du département\u00A0: sans prérequis technique',
    });
  }
  const wantsText = transition.check === 'withdrawal_reason' || transition.check === 'reopening_reason';
  if (wantsText && !move.reason?.trim()) {
    refusals.push({
      code: 'application.reason_missing',
      message: 'Indiquez le motif en quelques mots\u00A0: il reste dans l’historique de la candidature.',
      field: 'reason',
      source: procedure,
    });
  }
  return refusals;
}

const includes = (list: readonly string[], value: string): boolean => list.includes(value);
