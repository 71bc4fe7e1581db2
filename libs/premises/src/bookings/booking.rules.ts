import { formatLongDay, halfHours, halfLabels } from '#almanac';
import type { Refusal } from '#platform';
import type { Room } from '../rooms/room.js';
import { isOpenOn } from '../rooms/room.rules.js';
import type { BookedTime } from './booking.js';

/** The hours of a booking, HH:MM. */
export const hoursOf = (time: BookedTime): { begins: string; ends: string } =>
  time.half ? halfHours[time.half] : { begins: time.begins, ends: time.ends };

/** « 18 h », « 8 h 30 ». */
export const hourInWords = (time: string): string => {
  const [hours, minutes] = time.split(':');
  return `${Number(hours)}\u00a0h${minutes === '00' ? '' : `\u00a0${minutes}`}`;
};

/** « matin », « de 18 h à 21 h ». */
export const timeInWords = (time: BookedTime): string =>
  time.half ? halfLabels[time.half] : `de ${hourInWords(time.begins)} à ${hourInWords(time.ends)}`;

/** « mardi 25 mai 2027, matin ». */
export const whenInWords = (day: string, time: BookedTime): string =>
  `${formatLongDay(day)}, ${timeInWords(time)}`;

/** Who has the room already, in a sentence. */
export const takenInWords = (
  room: Pick<Room, 'name'>,
  day: string,
  held: BookedTime & { purpose: string },
): string => `«\u00a0${room.name}\u00a0» est déjà prise le ${whenInWords(day, held)}\u00a0: ${held.purpose}.`;

/** Every reason not to book that room on that day (YYYY-MM-DD), whoever else has it. */
export function refusalsToBook(room: Room, day: string, time: BookedTime): Refusal[] {
  const refusals: Refusal[] = [];
  if (!isOpenOn(room, day))
    refusals.push({
      code: 'room.not_open',
      message: `«\u00a0${room.name}\u00a0» n’est pas à la disposition de l’école le ${formatLongDay(day)}.`,
      field: 'roomId',
    });
  const { begins, ends } = hoursOf(time);
  if (ends <= begins)
    refusals.push({
      code: 'booking.hours',
      message: 'L’heure de fin précède celle du début\u00a0: vérifiez les deux.',
      field: 'ends',
    });
  return refusals;
}
