import { Temporal } from 'temporal-polyfill';
import type { Refusal } from '#platform';
import { formatLongDay } from '../format/french-dates.rules.js';
import { publicHolidays } from '../holidays/holidays.rules.js';
import { daysFrom } from '../working-days/working-days.rules.js';
import type { ClosedDay, Closure } from './closure.js';

type Period = Pick<Closure, 'kind' | 'name' | 'firstDay' | 'lastDay' | 'applies'>;

const LONGEST_DAYS = 120;

/**
 * The days of the range (both ends included) on which the school closes, with the reason: a public holiday first, then
 * the school's own closure, then a school holiday it applies. Keys are YYYY-MM-DD.
 */
export function closedDaysOf(closures: readonly Period[], from: string, to: string): Map<string, ClosedDay> {
  const closed = new Map<string, ClosedDay>();
  const applied = closures.filter((closure) => closure.applies);
  for (const kind of ['school_holiday', 'own'] as const) {
    for (const closure of applied.filter((one) => one.kind === kind)) {
      const first = closure.firstDay > from ? closure.firstDay : from;
      const last = closure.lastDay < to ? closure.lastDay : to;
      for (const day of daysFrom(Temporal.PlainDate.from(first), Temporal.PlainDate.from(last))) {
        closed.set(day.toString(), { kind, name: closure.name });
      }
    }
  }
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    for (const { date, name } of publicHolidays(year)) {
      const day = date.toString();
      if (day >= from && day <= to) closed.set(day, { kind: 'public_holiday', name });
    }
  }
  return closed;
}

/** The closures as they were before the first of these changes of each; `changes` are in the order they were made. */
export function closuresBefore(
  now: readonly Closure[],
  changes: readonly { closureId: string; before: Closure | null }[],
): Closure[] {
  const first = new Map([...changes].reverse().map(({ closureId, before }) => [closureId, before]));
  return [
    ...now.filter(({ id }) => !first.has(id)),
    ...[...first.values()].filter((before): before is Closure => before !== null),
  ];
}

/** Every reason not to keep a closure with these dates. */
export function refusalsToClose({ firstDay, lastDay }: Pick<Closure, 'firstDay' | 'lastDay'>): Refusal[] {
  if (lastDay < firstDay) {
    return [
      {
        code: 'closure.ends_before_it_begins',
        message: 'Le dernier jour précède le premier\u00a0: vérifiez les deux dates.',
        field: 'lastDay',
      },
    ];
  }
  const days = Temporal.PlainDate.from(firstDay).until(lastDay, { largestUnit: 'days' }).days + 1;
  if (days > LONGEST_DAYS) {
    return [
      {
        code: 'closure.too_long',
        message: `Une fermeture dure ${LONGEST_DAYS}\u00a0jours au plus\u00a0: celle-ci en compte ${days}.`,
        field: 'lastDay',
      },
    ];
  }
  return [];
}

/**
 * Why a closure may not become another, when that would open or close a day before `today`: what was expected on a past
 * day is already in the ledger. `before` or `after` is null for a closure made or removed.
 */
export function refusalsToRewritePast(before: Period | null, after: Period | null, today: string): Refusal[] {
  const past = (period: Period | null): string => {
    if (!period?.applies || period.firstDay >= today) return '';
    return `${period.firstDay} ${period.lastDay < today ? period.lastDay : 'today'}`;
  };
  if (past(before) === past(after)) return [];
  return [
    {
      code: 'closure.past',
      message: `Cette fermeture toucherait des jours passés, dont la présence est déjà tenue\u00a0: elle ne peut changer qu’à partir du ${formatLongDay(today)}.`,
      field: after && after.firstDay < today && before?.firstDay !== after.firstDay ? 'firstDay' : 'lastDay',
    },
  ];
}
