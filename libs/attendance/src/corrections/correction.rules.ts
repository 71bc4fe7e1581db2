import type { Refusal } from '#platform';
import type { Place } from '../expected/places.js';
import type { EntryState, Half } from '../ledger/states.js';
import { halfDayWords } from '../sheets/sheet.rules.js';

/** Every reason not to correct this half-day. */
export function refusalsToCorrect(facts: {
  day: string;
  half: Half;
  begun: boolean;
  /** Where the learner was expected; undefined when not enrolled on that day. */
  place: Place | undefined;
  state: EntryState;
  minutes: number | null;
  recorded: boolean;
}): Refusal[] {
  const { day, half, begun, place, state, recorded } = facts;
  const when = halfDayWords(day, half);
  const refusals: Refusal[] = [];
  if (!begun)
    refusals.push({
      code: 'not_begun',
      message: `Cette demi-journée n'a pas commencé (${when}).`,
      field: 'day',
    });
  if (state === 'withdrawn' && !recorded)
    refusals.push({
      code: 'nothing_to_withdraw',
      message: `Rien n'est noté (${when}) : il n'y a rien à retirer.`,
      field: 'state',
    });
  if (state !== 'withdrawn' && (place === undefined || place === 'holiday' || place === 'none'))
    refusals.push({
      code: 'not_expected',
      message: `Cette personne n'était attendue nulle part (${when}).`,
      field: 'state',
    });
  if (state === 'present_company' && place !== undefined && place !== 'company' && place !== 'closed')
    refusals.push({
      code: 'not_in_company',
      message: `Cette personne n'était pas attendue dans la structure d'accueil (${when}).`,
      field: 'state',
    });
  if (facts.minutes !== null && !['present_school', 'mediation', 'representation'].includes(state))
    refusals.push({
      code: 'minutes_without_presence',
      message: "Les minutes ne se notent que pour une présence à l'école.",
      field: 'minutes',
    });
  return refusals;
}
