import { Temporal } from 'temporal-polyfill';
import { formatLongDay, weekOf } from '#almanac';
import type { Refusal } from '#platform';
import type { Rhythm } from './rhythm.rules.js';

/** A rhythm that is kept, with how long ago it was typed. */
export interface KeptRhythm extends Rhythm {
  minutesOld: number;
}

export interface RhythmFacts {
  today: string;
  cohort: { startsOn: string; endsOn: string };
  rhythms: readonly KeptRhythm[];
}

/** How long a slip in a promotion's very first rhythm may be mended, though its days are past. */
const MINUTES_TO_MEND = 60;

const long = (day: string) => formatLongDay(Temporal.PlainDate.from(day));

/** The first Monday from which a rhythm may still change: today's, or the next one. */
export function nextMonday(today: string): string {
  const day = Temporal.PlainDate.from(today);
  return (day.dayOfWeek === 1 ? day : weekOf(day).add({ days: 7 })).toString();
}

/**
 * The past is the ledger's: a change may not say anew what was expected on a day gone by. The first rhythm of a promotion
 * says it for the first time, and may be mended for an hour.
 */
function refusalOfPast(fromMonday: string, { today, rhythms }: RhythmFacts): Refusal[] {
  if (fromMonday >= today || rhythms.length === 0) return [];
  const [only] = rhythms;
  if (rhythms.length === 1 && only!.fromMonday === fromMonday && only!.minutesOld < MINUTES_TO_MEND)
    return [];
  return [
    {
      code: 'rhythm.past',
      message: `Le ${long(fromMonday)} est passé et la présence y est déjà tenue\u00a0: choisissez le ${long(nextMonday(today))} ou un lundi suivant.`,
      field: 'fromMonday',
    },
  ];
}

/** Every reason not to set this rhythm. */
export function refusalsToSetRhythm(rhythm: Rhythm, facts: RhythmFacts): Refusal[] {
  const { fromMonday } = rhythm;
  const { startsOn, endsOn } = facts.cohort;
  const refusals = refusalOfPast(fromMonday, facts);
  if (Temporal.PlainDate.from(fromMonday).dayOfWeek !== 1) {
    refusals.push({
      code: 'rhythm.not_a_monday',
      message: `Un rythme commence un lundi\u00a0: le ${long(fromMonday)} n’en est pas un.`,
      field: 'fromMonday',
    });
  }
  if (fromMonday > endsOn || fromMonday < weekOf(Temporal.PlainDate.from(startsOn)).toString()) {
    refusals.push({
      code: 'rhythm.outside_cohort',
      message: `La promotion va du ${long(startsOn)} au ${long(endsOn)}\u00a0: choisissez un lundi de cette période.`,
      field: 'fromMonday',
    });
  }
  return refusals;
}

/** Every reason not to take this rhythm away. */
export function refusalsToDropRhythm(fromMonday: string, facts: RhythmFacts): Refusal[] {
  return refusalOfPast(fromMonday, facts);
}
