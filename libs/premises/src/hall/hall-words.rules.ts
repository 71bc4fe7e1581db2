import { timeInWords, whenInWords } from '../bookings/booking.rules.js';
import type { HallOccurrence, HallRequest, HallSlot, HallWish } from './hall-request.js';

const weekdayNames = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];

const timeOf = ({ half, begins, ends }: Pick<HallSlot, 'half' | 'begins' | 'ends'>) =>
  half ? { half } : { begins, ends };

/** « mardi 25 mai 2027, matin ». */
export const slotInWords = (slot: HallSlot): string => whenInWords(slot.day, timeOf(slot));

/** « jeudi 27 mai 2027, matin », or « le jeudi de la même semaine, matin ». */
export const wishInWords = (wish: HallWish): string =>
  wish.day
    ? slotInWords({ ...wish, day: wish.day })
    : `le ${weekdayNames[wish.weekday! - 1]} de la même semaine, ${timeInWords(timeOf(wish))}`;

/** « une date », « 12 dates ». */
export const countOfDates = (count: number): string => (count === 1 ? 'une date' : `${count}\u00a0dates`);

/** One line of a message for each of these occurrences, with what became of it. */
export const lineOf = (occurrence: HallOccurrence): string => {
  const when = slotInWords(occurrence);
  const why = occurrence.reason ? ` (${occurrence.reason})` : '';
  if (occurrence.status === 'accepted')
    return `– ${occurrence.alternative ? slotInWords(occurrence.alternative) : when}\u00a0: accordée`;
  if (occurrence.status === 'refused') return `– ${when}\u00a0: refusée${why}`;
  if (occurrence.status === 'alternative_proposed')
    return `– ${when}\u00a0: à la place, ${slotInWords(occurrence.alternative!)}${why}`;
  if (occurrence.status === 'withdrawn') return `– ${when}\u00a0: l’école n’en a plus besoin`;
  return `– ${when}`;
};

/** What is asked, in the lines of a message. */
export const requestInWords = (request: HallRequest): string =>
  [
    `Pour\u00a0: ${request.purpose}, ${request.expectedPeople}\u00a0${request.expectedPeople > 1 ? 'personnes attendues' : 'personne attendue'}.`,
    ...(request.note ? [request.note] : []),
    '',
    ...request.occurrences.filter(({ status }) => status === 'asked').map((one) => `– ${slotInWords(one)}`),
    ...(request.wishes.length > 0
      ? [
          '',
          'Iraient aussi, dans cet ordre\u00a0:',
          ...request.wishes.map((wish, i) => `${i + 1}. ${wishInWords(wish)}`),
        ]
      : []),
  ].join('\n');
