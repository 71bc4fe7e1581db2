import { frenchNumber } from '../../format/french';
import type { PositionStatus, ProposalState, Suggestion, WishedRhythm } from './placement-api';

export const STATUS_LABELS: Record<PositionStatus, string> = {
  open: 'Ouvert',
  paused: 'En pause',
  filled: 'Pourvu',
  closed: 'Fermé',
};

export const STATE_LABELS: Record<ProposalState, string> = {
  proposed: 'Proposée',
  sent: 'Envoyée à la structure',
  interview_planned: 'Entretien prévu',
  accepted: 'Acceptée',
  declined_by_host: 'Déclinée par la structure',
  declined_by_learner: 'Déclinée par la personne',
  withdrawn: 'Retirée',
};

/** What may follow, as the button says it; the server's table decides. */
export const NEXT_STEPS: Record<ProposalState, { to: ProposalState; label: string }[]> = {
  proposed: [
    { to: 'sent', label: 'Envoyée' },
    { to: 'declined_by_learner', label: 'La personne décline' },
    { to: 'withdrawn', label: 'Retirer' },
  ],
  sent: [
    { to: 'accepted', label: 'Acceptée' },
    { to: 'declined_by_host', label: 'La structure décline' },
    { to: 'declined_by_learner', label: 'La personne décline' },
    { to: 'withdrawn', label: 'Retirer' },
  ],
  interview_planned: [
    { to: 'accepted', label: 'Acceptée' },
    { to: 'declined_by_host', label: 'La structure décline' },
    { to: 'declined_by_learner', label: 'La personne décline' },
    { to: 'withdrawn', label: 'Retirer' },
  ],
  accepted: [],
  declined_by_host: [],
  declined_by_learner: [],
  withdrawn: [],
};

export const RHYTHM_LABELS: Record<WishedRhythm, string> = {
  any: 'Indifférent',
  '1/1': '1 semaine à l’école, 1 en entreprise',
  '2/2': '2 semaines à l’école, 2 en entreprise',
  '1/2': '1 semaine à l’école, 2 en entreprise',
  '1/3': '1 semaine à l’école, 3 en entreprise',
  days: 'Jours de la semaine partagés',
};

/** « à 23 km à vol d’oiseau » */
export function away({ kilometres, exact }: Suggestion): string {
  if (kilometres === null) return 'distance inconnue';
  if (kilometres === 0) return exact ? 'dans la même commune' : 'tout près';
  return `à ${exact ? '' : 'environ '}${frenchNumber(kilometres)}\u00a0km à vol d’oiseau`;
}
