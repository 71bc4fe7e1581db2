import { Temporal } from 'temporal-polyfill';
import { formatDay } from '#almanac';
import type { Refusal } from '#platform';
import type { DatedPlace } from '../expected/places.js';
import { HALF_WORDS } from '../ledger/half-days.rules.js';
import type { LedgerHalf, NewEntry } from '../ledger/ledger.service.js';
import type { Half, LedgerState } from '../ledger/states.js';

/** What a tutor may say of a half-day in the company. */
export const WORKPLACE_STATES = [
  'present_company',
  'absent_justified',
  'absent_unjustified',
  'sick',
  'leave',
] as const satisfies LedgerState[];
export type WorkplaceState = (typeof WORKPLACE_STATES)[number];

export interface WorkplaceException {
  day: string;
  half: Half;
  state: WorkplaceState;
  reason?: string | null;
}

/** A half-day of a fortnight: where expected, and the last entry. */
export type FortnightCell = DatedPlace & { entry: LedgerHalf | null };

/** Any Monday would do; all fortnights are counted from this one, so that no two of them overlap. */
const FIRST_MONDAY = Temporal.PlainDate.from('2024-01-01');

/** The Monday of the fortnight that holds the day. */
export function fortnightOf(day: string): string {
  const days = FIRST_MONDAY.until(Temporal.PlainDate.from(day), { largestUnit: 'day' }).days;
  return FIRST_MONDAY.add({ days: Math.floor(days / 14) * 14 }).toString();
}

/** The Friday that ends a fortnight. */
export const lastDayOf = (fromMonday: string): string =>
  Temporal.PlainDate.from(fromMonday).add({ days: 11 }).toString();

/** `days` after (or before) a day. */
export const plusDays = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString();

/** The half-days that the tutor of this contract answers for. */
export const isOwn = (cell: DatedPlace, contractId: string): boolean =>
  cell.place === 'company' && cell.contractId === contractId;

/** Grows with each entry on the contract's half-days: who signs an older one is told. */
export const versionOf = (cells: FortnightCell[], contractId: string): number =>
  cells.filter((cell) => isOwn(cell, contractId)).reduce((sum, cell) => sum + (cell.entry?.revision ?? 0), 0);

const keyOf = ({ day, half }: { day: string; half: Half }) => `${day} ${half}`;
const words = ({ day, half }: { day: string; half: Half }) => `${formatDay(day)}, ${HALF_WORDS[half]}`;

/** Every reason not to sign. */
export function refusalsToSign(
  cells: FortnightCell[],
  contractId: string,
  exceptions: WorkplaceException[],
): Refusal[] {
  const own = new Map(cells.filter((cell) => isOwn(cell, contractId)).map((cell) => [keyOf(cell), cell]));
  const refusals: Refusal[] = [];
  if (![...own.values()].some((cell) => cell.begun))
    refusals.push({
      code: 'nothing_to_sign',
      message: "Aucune demi-journée en structure d'accueil n'a commencé sur cette quinzaine.",
    });
  exceptions.forEach((exception, index) => {
    const cell = own.get(keyOf(exception));
    if (!cell)
      refusals.push({
        code: 'not_in_company',
        message: `Cette demi-journée n'est pas prévue dans votre structure (${words(exception)}).`,
        field: `exceptions.${index}.day`,
      });
    else if (!cell.begun)
      refusals.push({
        code: 'not_begun',
        message: `Cette demi-journée n'a pas commencé (${words(exception)}).`,
        field: `exceptions.${index}.day`,
      });
  });
  return refusals;
}

/**
 * What a signature adds: present as planned but for the exceptions, on the half-days that have begun. What already says
 * so adds nothing; what the school itself recorded stays, unless an exception names it.
 */
export function entriesToSign(
  cells: FortnightCell[],
  contractId: string,
  exceptions: WorkplaceException[],
): Omit<NewEntry, 'sourceId' | 'sourceVersion'>[] {
  const told = new Map(exceptions.map((exception) => [keyOf(exception), exception]));
  return cells
    .filter((cell) => isOwn(cell, contractId) && cell.begun)
    .flatMap((cell) => {
      const exception = told.get(keyOf(cell));
      const { entry } = cell;
      if (!exception && entry?.state && entry.origin !== 'workplace') return [];
      const state = exception?.state ?? 'present_company';
      if (entry?.state === state && !exception?.reason) return [];
      return [
        {
          learnerId: cell.learnerId,
          day: cell.day,
          half: cell.half,
          revision: (entry?.revision ?? 0) + 1,
          state,
          origin: 'workplace' as const,
          payload: exception?.reason ? { reason: exception.reason } : null,
        },
      ];
    });
}

/** Runs of days at school, weekends not breaking a run: « du 17 au 28 mai ». */
export function schoolRuns(places: DatedPlace[]): { from: string; to: string }[] {
  const days = [...new Set(places.filter(({ place }) => place === 'school').map(({ day }) => day))].sort();
  const runs: { from: string; to: string }[] = [];
  for (const day of days) {
    const last = runs.at(-1);
    const next = last && nextWorkingDay(last.to);
    if (last && next === day) last.to = day;
    else runs.push({ from: day, to: day });
  }
  return runs;
}

function nextWorkingDay(day: string): string {
  const date = Temporal.PlainDate.from(day);
  return date.add({ days: date.dayOfWeek === 5 ? 3 : 1 }).toString();
}
