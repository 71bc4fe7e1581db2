import { Temporal } from 'temporal-polyfill';
import { formatLongDay, weekOf } from '#almanac';
import type { Refusal } from '#platform';
import type { Frame } from '../plans/plan.js';
import { mondaysOf, type Rhythm } from './rhythm.rules.js';

export interface RhythmFacts {
  today: string;
  cohort: { startsOn: string; endsOn: string };
  /** Whether a version of the calendar was published; before that nothing is known of the past. */
  isPublished: boolean;
}

/** The first Monday from which a rhythm may still change: today's, or the next one. */
export function nextMonday(today: string): string {
  const day = Temporal.PlainDate.from(today);
  return (day.dayOfWeek === 1 ? day : weekOf(day).add({ days: 7 })).toString();
}

/** The past is the ledger's: a change may not say anew what was made known of a day gone by. */
function refusalOfPast(fromMonday: string, { today, isPublished }: RhythmFacts): Refusal[] {
  if (fromMonday >= today || !isPublished) return [];
  return [
    {
      code: 'rhythm.past',
      message: `Le ${formatLongDay(fromMonday)} est passé et la présence y est déjà tenue\u00a0: choisissez le ${formatLongDay(nextMonday(today))} ou un lundi suivant.`,
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
      message: `Un rythme commence un lundi\u00a0: le ${formatLongDay(fromMonday)} n’en est pas un.`,
      field: 'fromMonday',
    });
  }
  if (fromMonday > endsOn || fromMonday < weekOf(Temporal.PlainDate.from(startsOn)).toString()) {
    refusals.push({
      code: 'rhythm.outside_cohort',
      message: `La promotion va du ${formatLongDay(startsOn)} au ${formatLongDay(endsOn)}\u00a0: choisissez un lundi de cette période.`,
      field: 'fromMonday',
    });
  }
  const weeksLeft = mondaysOf(facts.cohort).filter((monday) => monday >= fromMonday).length;
  const length = rhythm.schoolWeeks + rhythm.companyWeeks;
  if (weeksLeft > 0 && length > weeksLeft) {
    refusals.push({
      code: 'rhythm.longer_than_cohort',
      message: `Ce rythme dure ${length} semaines et il n’en reste que ${weeksLeft} à la promotion\u00a0: raccourcissez-le.`,
      field: 'companyWeeks',
    });
  }
  return refusals;
}

/** Every reason not to open and close a training of so many weeks by these weeks at school. */
export function refusalsToFrame({ integrationWeeks, certificationWeeks }: Frame, weeks: number): Refusal[] {
  if (integrationWeeks + certificationWeeks <= weeks) return [];
  return [
    {
      code: 'frame.longer_than_cohort',
      message: `L’intégration et la certification prennent ${integrationWeeks + certificationWeeks} semaines, la promotion n’en a que ${weeks}.`,
      field: 'integrationWeeks',
    },
  ];
}

/** Every reason not to take this rhythm away. */
export function refusalsToDropRhythm(fromMonday: string, facts: RhythmFacts): Refusal[] {
  return refusalOfPast(fromMonday, facts);
}
