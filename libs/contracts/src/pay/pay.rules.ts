import type { Temporal } from 'temporal-polyfill';
import { ageOn, formatLongDay } from '#almanac';
import { apprenticePayBands, type SmicRow, smicTable } from './pay-tables.js';

export interface MinimumPay {
  /** Gross, for a full month of 35 hours a week, in cents. */
  monthlyCents: number;
  percent: number;
  smicHourlyCents: number;
  /** ISO day from which this SMIC applies. */
  smicFrom: string;
  /** True when the SMIC of that day is not known yet and the last known one stands in. */
  smicIsAssumed: boolean;
  /** A French sentence to show beside an assumed figure; null otherwise. */
  note: string | null;
}

/** The SMIC is reviewed each 1 January: from the next one on, the last row is an assumption. */
export function smicOn(
  date: Temporal.PlainDate,
  table: readonly SmicRow[],
): { row: SmicRow; assumed: boolean } {
  const rows = [...table].sort((a, b) => (a.from < b.from ? -1 : 1));
  const row = rows.filter(({ from }) => from <= date.toString()).at(-1);
  if (!row) throw new RangeError(`no SMIC known on ${date}`);
  return { row, assumed: row === rows.at(-1) && date.year > Number(row.from.slice(0, 4)) };
}

/** The SMIC of a full month in cents: 35 hours x 52 weeks / 12, rounded to the nearest cent. */
export function monthlySmic(hourlyCents: number): number {
  return Math.round((hourlyCents * 35 * 52) / 12);
}

/**
 * An apprentice's minimum monthly gross pay in cents, by age, year of training (1 to 3; later years are paid
 * as the third) and day. From 21 a higher branch minimum replaces the SMIC: see `payFloorOn`. Throws a RangeError for a year below 1 or a day before the first SMIC row.
 */
export function minimumPay(
  age: number,
  year: number,
  date: Temporal.PlainDate,
  table: readonly SmicRow[] = smicTable,
): MinimumPay {
  if (!Number.isInteger(year) || year < 1) throw new RangeError(`year of contract: ${year}`);
  const { row, assumed } = smicOn(date, table);
  const percent = apprenticePercent(age, year);
  return {
    monthlyCents: Math.round((row.hourlyCents * 35 * 52 * percent) / 1200),
    percent,
    smicHourlyCents: row.hourlyCents,
    smicFrom: row.from,
    smicIsAssumed: assumed,
    note: assumed
      ? `Calculé avec le dernier SMIC connu\u00A0: celui du ${formatLongDay(date)} n’est pas encore publié.`
      : null,
  };
}

/** The part of the SMIC due to an apprentice of that age in that year, from 1; later years count as the third. */
export const apprenticePercent = (age: number, year: number): number =>
  apprenticePayBands.find(({ ageMax }) => ageMax === null || age <= ageMax)!.percentByYear[
    Math.min(year, 3) - 1
  ]!;

/** The age that counts for pay: a new band applies from the first of the month after the birthday. */
export function payAgeOn(birth: Temporal.PlainDate, date: Temporal.PlainDate): number {
  return ageOn(birth, date.with({ day: 1 }).subtract({ days: 1 }));
}

/**
 * The year that counts for pay, from 1: it changes on the anniversary of the training cycle's first day, or of
 * the contract's when both run together (Code du travail, D6222-28-1). Day 29 February turns on 1 March.
 */
export function payYearOn(cycleStart: Temporal.PlainDate, date: Temporal.PlainDate): number {
  return Math.max(1, ageOn(cycleStart, date) + 1);
}
