import { mondayOf, plusDays } from '../../../format/dates';
import type { AskedWeek, PlannedWeek } from '../calendar-api';

/** What can be made of the weeks or half-days that are selected. */
export type Act = 'school' | 'company' | 'rhythm' | 'lock' | 'unlock';

/** Cells of one promotion, from the first to the last; a cell is a half-day counted over all weeks. */
export interface HalfRange {
  first: number;
  last: number;
}

export const EMPTY = '-'.repeat(10);

interface Facts {
  mondays: readonly string[];
  weeks: ReadonlyMap<string, PlannedWeek>;
  cohort: { startsOn: string; endsOn: string };
  today: string;
  /** Before a first version nothing is known of the past. */
  isPublished: boolean;
}

/** How many of a week's ten half-days are past, and do not change any more. */
export function pastHalves(
  monday: string,
  { today, isPublished }: Pick<Facts, 'today' | 'isPublished'>,
): number {
  if (!isPublished) return 0;
  for (let day = 0; day < 5; day += 1) if (plusDays(monday, day) >= today) return day * 2;
  return 10;
}

const ofCohort = (monday: string, { startsOn, endsOn }: Facts['cohort']): boolean =>
  monday >= mondayOf(startsOn) && monday <= endsOn;

/** The weeks to send so that the act is done on the range; days past and weeks outside the promotion are left out. */
export function weeksFor(act: Act, { first, last }: HalfRange, facts: Facts): AskedWeek[] {
  const asked: AskedWeek[] = [];
  for (let index = Math.floor(first / 10); index <= Math.floor(last / 10); index += 1) {
    const monday = facts.mondays[index];
    if (!monday || !ofCohort(monday, facts.cohort)) continue;
    const past = pastHalves(monday, facts);
    if (past === 10) continue;
    const { places, locked } = facts.weeks.get(monday) ?? { places: EMPTY, locked: false };
    if (act === 'rhythm') asked.push({ monday, places: null, locked: false });
    else if (act === 'lock' || act === 'unlock') asked.push({ monday, places, locked: act === 'lock' });
    else {
      const from = Math.max(first - index * 10, past);
      const to = Math.min(last - index * 10, 9);
      const painted = [...places].map((letter, half) =>
        half >= from && half <= to ? (act === 'school' ? 'S' : 'C') : letter,
      );
      asked.push({ monday, places: painted.join(''), locked });
    }
  }
  return asked.filter(
    ({ monday, places, locked }) =>
      places !== (facts.weeks.get(monday)?.places ?? EMPTY) ||
      locked !== (facts.weeks.get(monday)?.locked ?? false),
  );
}

/** What the weeks were, to be sent back. */
export const asTheyWere = (
  asked: readonly AskedWeek[],
  weeks: ReadonlyMap<string, PlannedWeek>,
): AskedWeek[] => asked.map(({ monday }) => weeks.get(monday) ?? { monday, places: EMPTY, locked: false });

/**
 * A block of weeks moved by some weeks, those it passes over going back to where it was: as many weeks at school as
 * before. Undefined when a week on the way is past or outside the promotion.
 */
export function movedBlock(
  block: { first: number; last: number },
  by: number,
  facts: Facts,
): AskedWeek[] | undefined {
  if (by === 0) return [];
  const first = Math.min(block.first, block.first + by);
  const last = Math.max(block.last, block.last + by);
  const mondays = Array.from({ length: last - first + 1 }, (_, index) => facts.mondays[first + index]);
  const fixed = mondays.some(
    (monday) => !monday || !ofCohort(monday, facts.cohort) || pastHalves(monday, facts) > 0,
  );
  if (fixed) return undefined;
  const length = block.last - block.first + 1;
  const before = mondays.map((monday) => facts.weeks.get(monday ?? ''));
  const moved =
    by > 0
      ? [...before.slice(length), ...before.slice(0, length)]
      : [...before.slice(-length), ...before.slice(0, -length)];
  return moved.flatMap((week, index) => {
    const monday = mondays[index] ?? '';
    const asked = { monday, places: week?.places ?? EMPTY, locked: week?.locked ?? false };
    const was = before[index];
    return asked.places === (was?.places ?? EMPTY) && asked.locked === (was?.locked ?? false) ? [] : [asked];
  });
}
