import { refusalKinds } from '#premises';
import { frenchNumber, frenchPercent, plural } from '../dataset/french-figures.rules.js';
import type { CommitmentRule } from './judgement.js';

/** What the call for projects promises, in square metres. */
const PROMISED = 165;

/**
 * Commitment « premises »: the dedicated square metres are lent, and how full they are; the hall is lent as far as it is
 * free, so that what is refused is told with its reasons and is no breach.
 */
export const premisesAreLent: CommitmentRule = ({ premises }) => {
  const { squareMetres, offered, used, hall } = premises;
  const source = 'Salles, réservations et demandes de la grande salle';
  const asked = `Grande salle\u00A0: ${hallInWords(hall)}`;
  if (squareMetres === 0 && offered === 0)
    return { status: 'pending', figure: `Aucune salle dédiée n’est encore enregistrée. ${asked}`, source };
  const share =
    offered === 0
      ? ''
      : `, pris à ${frenchPercent(used / offered, 0)} des demi-journées ouvertes de la période`;
  return {
    status: squareMetres >= PROMISED ? 'kept' : 'at_risk',
    figure: `${frenchNumber(squareMetres)}\u00A0m² dédiés sur ${PROMISED}${share}. ${asked}`,
    source,
  };
};

function hallInWords({
  asked,
  accepted,
  refused,
  waiting,
  reasons,
}: Parameters<CommitmentRule>[0]['premises']['hall']) {
  if (asked === 0) return 'aucune date demandée.';
  const why = reasons
    .map(({ kind, count }) => `${refusalKinds[kind].toLowerCase()}\u00A0: ${count}`)
    .join(', ');
  return `${plural(asked, 'date demandée', 'dates demandées')}, ${plural(accepted, 'accordée')}, ${plural(refused, 'refusée')}${why && ` (${why})`}, ${waiting} en attente.`;
}
