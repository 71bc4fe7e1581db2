import { Temporal } from 'temporal-polyfill';
import { weekOf } from '#almanac';
import type { PlannedChange } from '../announcements/announcement.rules.js';
import type { PlannedWeek } from '../plans/plan.js';
import type { CalendarConflict } from './conflict.js';
import { listed, weeksInWords } from './week-words.js';

interface Contract {
  siteId: string;
  startsOn: string;
  lastDay: string;
}

interface HostClosure {
  siteId: string;
  firstDay: string;
  lastDay: string;
}

/** Weeks in which the draft sends apprentices to a host that is closed, where the published calendar had them at school. */
export function closedHostConflicts(
  cohort: { id: string; name: string },
  changes: readonly PlannedChange[],
  {
    contracts,
    closures,
    hostNames,
  }: {
    contracts: readonly Contract[];
    closures: readonly HostClosure[];
    hostNames: ReadonlyMap<string, string>;
  },
): CalendarConflict[] {
  const sent = changes.filter(({ before, after }) => before === 'school' && after !== 'school');
  const weeks = new Map<string, Set<string>>();
  for (const { day } of sent) {
    const monday = weekOf(Temporal.PlainDate.from(day)).toString();
    for (const { siteId, startsOn, lastDay } of contracts) {
      if (day < startsOn || day > lastDay) continue;
      const closed = closures.some(
        (one) => one.siteId === siteId && one.firstDay <= day && day <= one.lastDay,
      );
      if (closed)
        weeks.set(monday, (weeks.get(monday) ?? new Set()).add(hostNames.get(siteId) ?? 'une structure'));
    }
  }
  return [...weeks].map(([monday, names]) => ({
    kind: 'host_closed',
    monday,
    cohortIds: [cohort.id],
    message: `${weeksInWords(monday)}\u00a0: ${cohort.name} irait en structure alors que ${listed([...names])} ${names.size < 2 ? 'est fermée' : 'sont fermées'}.`,
    alreadyPublished: false,
  }));
}

/** Weeks at school, then in company, that each wish stands for; days divided is neither. */
const WISHES: Readonly<Record<string, { school: number; company: number } | 'divided'>> = {
  '1/1': { school: 1, company: 1 },
  '2/2': { school: 2, company: 2 },
  '1/2': { school: 1, company: 2 },
  '1/3': { school: 1, company: 3 },
  days: 'divided',
};

/** Wishes that the changed weeks go against, and that the published calendar followed better. */
export function wishConflicts(
  cohort: { id: string; name: string },
  { prepared, published }: { prepared: readonly PlannedWeek[]; published: readonly PlannedWeek[] },
  changedMondays: readonly string[],
  wishes: readonly { hostName: string; wish: string; words: string }[],
): CalendarConflict[] {
  const byWish = new Map<string, { words: string; hosts: Set<string> }>();
  for (const { wish, words, hostName } of wishes) {
    const same = byWish.get(wish) ?? { words, hosts: new Set<string>() };
    same.hosts.add(hostName);
    byWish.set(wish, same);
  }
  return [...byWish].flatMap(([wish, { words, hosts }]) => {
    const wanted = WISHES[wish];
    if (!wanted) return [];
    const broken = changedMondays.find(
      (monday) => excess(prepared, monday, wanted) > excess(published, monday, wanted),
    );
    if (!broken) return [];
    return [
      {
        kind: 'wished_rhythm' as const,
        monday: broken,
        cohortIds: [cohort.id],
        message: `${weeksInWords(broken)}\u00a0: ${cohort.name} s’éloigne du rythme souhaité par ${listed([...hosts])} («\u00a0${words.toLowerCase()}\u00a0»).`,
        alreadyPublished: false,
      },
    ];
  });
}

type Side = 'school' | 'company' | 'divided' | undefined;

function sideOf(week: PlannedWeek | undefined): Side {
  if (!week || !/[SC]/.test(week.places)) return undefined;
  if (!week.places.includes('C')) return 'school';
  return week.places.includes('S') ? 'divided' : 'company';
}

/** By how many weeks the block around a week is longer than wished. */
function excess(
  weeks: readonly PlannedWeek[],
  monday: string,
  wanted: { school: number; company: number } | 'divided',
): number {
  const index = weeks.findIndex((week) => week.monday === monday);
  const side = sideOf(weeks[index]);
  if (wanted === 'divided') return side === 'divided' || !side ? 0 : 1;
  if (side !== 'school' && side !== 'company') return 0;
  let [first, last] = [index, index];
  while (sideOf(weeks[first - 1]) === side) first -= 1;
  while (sideOf(weeks[last + 1]) === side) last += 1;
  return Math.max(0, last - first + 1 - wanted[side]);
}
