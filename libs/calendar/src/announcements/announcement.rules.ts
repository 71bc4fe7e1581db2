import { Temporal } from 'temporal-polyfill';
import { formatLongDay, type Half, halfLabels, halves } from '#almanac';
import type { CohortHalf, CohortPlace } from '../days/cohort-half.js';
import { halfKey } from '../days/place-of.rules.js';
import { type ExpectedPlace, expectedPlace } from '../expected/expected-place.rules.js';

/** How many people a publication writes to, and how many have no address. */
export interface Told {
  learners: number;
  learnersWithoutEmail: number;
  tutors: number;
}

/** A half-day of a promotion that another calendar places elsewhere; undefined where nothing is planned. */
export interface PlannedChange {
  day: string;
  half: Half;
  before: CohortPlace | undefined;
  after: CohortPlace | undefined;
}

/** The same for one person. */
export interface PersonalChange {
  day: string;
  half: Half;
  before: ExpectedPlace;
  after: ExpectedPlace;
}

interface Person {
  enrolment: { entryOn: string; exitOn: string | null };
  contracts: readonly { startsOn: string; lastDay: string; companyFirstDay: string }[];
}

const EVERY_DAY = [1, 2, 3, 4, 5];

/** The half-days from a day on that two calendars place differently, in order. */
export function plannedChanges(
  before: readonly CohortHalf[],
  after: readonly CohortHalf[],
  from: string,
): PlannedChange[] {
  const changes = new Map<string, PlannedChange>();
  for (const { day, half, place } of before)
    changes.set(halfKey(day, half), { day, half, before: place, after: undefined });
  for (const { day, half, place } of after) {
    const key = halfKey(day, half);
    changes.set(key, { day, half, before: changes.get(key)?.before, after: place });
  }
  return [...changes.values()]
    .filter((one) => one.day >= from && one.before !== one.after)
    .sort((a, b) =>
      a.day === b.day ? halves.indexOf(a.half) - halves.indexOf(b.half) : a.day < b.day ? -1 : 1,
    );
}

/** What a promotion's changes mean for one learner: without contract, a week in company is a week without anything. */
export function personalChanges(changes: readonly PlannedChange[], person: Person): PersonalChange[] {
  return changes.flatMap(({ day, half, before, after }) => {
    const contract = person.contracts.find((one) => one.startsOn <= day && day <= one.lastDay);
    const weekday = Temporal.PlainDate.from(day).dayOfWeek;
    const expected = (place: CohortPlace | undefined): ExpectedPlace =>
      expectedPlace({
        day,
        weekday,
        enrolment: person.enrolment,
        planned: place && { place },
        contract: contract && { companyFirstDay: contract.companyFirstDay, workingDays: EVERY_DAY },
        hostClosure: undefined,
        onLeave: undefined,
      }).place;
    const [was, is] = [expected(before), expected(after)];
    return was === is ? [] : [{ day, half, before: was, after: is }];
  });
}

const WORDS: Record<ExpectedPlace, string> = {
  school: 'à l’école',
  company: 'en structure',
  mediation: 'en médiation numérique',
  closed: 'école fermée',
  holiday: 'jour férié',
  leave: 'congé',
  host_closed: 'structure fermée',
  none: 'rien de prévu',
};

/** Lines told at most; the calendar shows the others. */
const LONGEST = 20;

/** Changed days in French, days that follow each other together: « du lundi 24 mai 2027 au vendredi 28 mai 2027 : à l’école → en structure ». */
export function changesInWords(changes: readonly PersonalChange[]): string[] {
  const runs: { first: PersonalChange; last: PersonalChange }[] = [];
  for (const change of changes) {
    const run = runs.at(-1);
    if (run && alike(run.last, change) && follows(run.last, change)) run.last = change;
    else runs.push({ first: change, last: change });
  }
  const lines = runs
    .slice(0, LONGEST)
    .map(
      ({ first, last }) =>
        `${spanInWords(first, last)}\u00a0: ${WORDS[first.before]} → ${WORDS[first.after]}`,
    );
  const left = runs.length - LONGEST;
  if (left > 0) lines.push(left === 1 ? 'et une autre période' : `et ${left} autres périodes`);
  return lines;
}

const alike = (a: PersonalChange, b: PersonalChange) => a.before === b.before && a.after === b.after;

/** Whether a half-day is the next one of the working week. */
function follows(last: PersonalChange, next: PersonalChange): boolean {
  if (last.half === 'morning') return next.day === last.day;
  const day = Temporal.PlainDate.from(last.day);
  return next.half === 'morning' && next.day === day.add({ days: day.dayOfWeek === 5 ? 3 : 1 }).toString();
}

function spanInWords(first: PersonalChange, last: PersonalChange): string {
  if (first.day === last.day) {
    return first.half === last.half
      ? `${formatLongDay(first.day)} ${halfLabels[first.half]}`
      : formatLongDay(first.day);
  }
  const from = `${formatLongDay(first.day)}${first.half === 'afternoon' ? ' après-midi' : ''}`;
  return `du ${from} au ${formatLongDay(last.day)}${last.half === 'morning' ? ' matin' : ''}`;
}
