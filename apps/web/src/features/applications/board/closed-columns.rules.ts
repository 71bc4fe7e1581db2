import type { Stage } from '../applications-api';
import type { BoardMove, Card, Places } from './board-api';

/** Why this card may not go to that column, every reason; empty when it may be asked for, and for its own column. */
export function whyClosed(
  card: Pick<Card, 'stage' | 'cohortId' | 'refusals'>,
  to: Stage,
  moves: readonly BoardMove[],
  places: readonly Pick<Places, 'cohortId' | 'cohortName' | 'taken' | 'capacityMax'>[],
): string[] {
  if (card.stage === to) return [];
  const move = moves.find((one) => one.from === card.stage && one.to === to);
  if (!move || move.refusal) return [move?.refusal ?? 'Ce déplacement n’est pas prévu.'];
  if (to !== 'admitted') return [];
  const why = card.refusals.map(({ message }) => message);
  const place = places.find(({ cohortId }) => cohortId === card.cohortId);
  if (place && place.taken >= place.capacityMax) {
    why.push(
      `${place.cohortName} est complète : ${place.taken} places tenues sur ${place.capacityMax}. Choisissez la liste d’attente.`,
    );
  }
  return why;
}
