import { formatLongDay } from '#almanac';
import type { Refusal } from '#platform';
import type { HallManager, Room } from './room.js';

/** What somebody may write of a room. */
export type RoomDraft = Omit<Room, 'id'> & { manager: HallManager | null };

/** Whether the room is the school's to use on that day (YYYY-MM-DD). */
export const isOpenOn = ({ openFrom, openUntil }: Room, day: string): boolean =>
  openFrom <= day && (openUntil === null || day <= openUntil);

/** Every reason not to keep a room so. */
export function refusalsToKeepRoom({ kind, openFrom, openUntil, manager }: RoomDraft): Refusal[] {
  const refusals: Refusal[] = [];
  if (openUntil !== null && openUntil < openFrom)
    refusals.push({
      code: 'room.ends_before_it_begins',
      message: 'Le dernier jour précède le premier\u00a0: vérifiez les deux dates.',
      field: 'openUntil',
    });
  if (kind === 'hall' && !manager)
    refusals.push({
      code: 'room.hall_without_manager',
      message: 'Indiquez qui répond aux demandes de la salle, et son adresse e-mail.',
      field: 'manager.email',
    });
  if (kind === 'dedicated' && manager)
    refusals.push({
      code: 'room.manager_of_hall_only',
      message: 'Une salle dédiée à l’école n’a pas de gestionnaire à qui la demander.',
      field: 'kind',
    });
  return refusals;
}

/** What still hangs on a room: the first and last day it is held, from the first of all. */
export interface RoomUse {
  bookings: number;
  firstDay: string | null;
  lastDay: string | null;
}

/** Every reason not to make a room what is asked, given what already hangs on it. */
export function refusalsToChangeRoom(before: Room, asked: RoomDraft, held: RoomUse): Refusal[] {
  if (held.bookings === 0) return [];
  const refusals: Refusal[] = [];
  if (before.kind !== asked.kind)
    refusals.push({
      code: 'room.kind_stays',
      message:
        'Des réservations y sont attachées\u00a0: une salle dédiée ne devient plus partagée, ni l’inverse.',
      field: 'kind',
    });
  if (held.firstDay !== null && held.firstDay < asked.openFrom)
    refusals.push({
      code: 'room.held_before',
      message: `La salle est réservée dès le ${formatLongDay(held.firstDay)}\u00a0: elle ne peut pas s’ouvrir plus tard.`,
      field: 'openFrom',
    });
  if (held.lastDay !== null && asked.openUntil !== null && held.lastDay > asked.openUntil)
    refusals.push({
      code: 'room.held_after',
      message: `La salle est réservée jusqu’au ${formatLongDay(held.lastDay)}\u00a0: déplacez d’abord ces réservations.`,
      field: 'openUntil',
    });
  return refusals;
}
