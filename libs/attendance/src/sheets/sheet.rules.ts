import { formatLongDay } from '#almanac';
import type { Refusal } from '#platform';
import { ON_SHEET, type Place } from '../expected/places.js';
import { HALF_BEGINS, HALF_WORDS } from '../ledger/half-days.rules.js';
import type { Half } from '../ledger/states.js';

/** « mardi 18 mai 2027, matin » */
export const halfDayWords = (day: string, half: Half): string => `${formatLongDay(day)}, ${HALF_WORDS[half]}`;

const clock = (time: string) => {
  const [hour, minute] = time.split(':');
  return minute === '00' ? `${Number(hour)} h` : `${Number(hour)} h ${minute}`;
};

/** Why this half-day cannot be recorded on a sheet; nobody expected at school is always a reason. */
export function refusalToRecordSheet(facts: {
  day: string;
  half: Half;
  begun: boolean;
  places: readonly { place: Place; name?: string | null }[];
}): Refusal | null {
  const { day, half, begun, places } = facts;
  const when = halfDayWords(day, half);
  if (!begun)
    return {
      code: 'not_begun',
      message: `Cette demi-journée n'a pas commencé (${when}) : la feuille s'ouvre à ${clock(HALF_BEGINS[half])}.`,
    };
  if (places.some(({ place }) => ON_SHEET.has(place))) return null;
  const named = (place: Place) => places.find((one) => one.place === place);
  const holiday = named('holiday');
  if (holiday)
    return {
      code: 'holiday',
      message: `Jour férié (${when})${holiday.name ? ` : ${holiday.name}` : ''}. Il n'y a rien à émarger.`,
    };
  const closed = named('closed');
  if (closed && !named('company'))
    return {
      code: 'closed',
      message: `L'école est fermée (${when})${closed.name ? ` : ${closed.name}` : ''}. Il n'y a rien à émarger.`,
    };
  if (named('company'))
    return {
      code: 'company',
      message: `La promotion est en structure d'accueil (${when}) : la présence est signée par les maîtres d'apprentissage.`,
    };
  return { code: 'nobody_expected', message: `Personne n'est attendu à l'école (${when}).` };
}
