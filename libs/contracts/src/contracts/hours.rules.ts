import type { Temporal } from 'temporal-polyfill';
import type { Period } from './contract-draft.js';

/** The hours of a full-time year at 35 hours a week, paid leave taken off. */
const fullYearHours = 1607;

const daysOf = ({ start, end }: Period): number => start.until(end, { largestUnit: 'days' }).days + 1;

const laterOf = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (`${a}` > `${b}` ? a : b);
const earlierOf = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (`${a}` < `${b}` ? a : b);

/** Whole hours of a contract, school included, at that many hours a week; 1607 a year at 35. */
export function totalHoursOf(contract: Period, weeklyHours: number): number {
  return Math.max(0, Math.round((fullYearHours * weeklyHours * daysOf(contract)) / (35 * 365)));
}

/** Whole hours at school that fall inside the contract, those of the training spread evenly over its days. */
export function schoolHoursOf(contract: Period, training: Period, trainingHours: number): number {
  const shared = daysOf({
    start: laterOf(contract.start, training.start),
    end: earlierOf(contract.end, training.end),
  });
  return Math.max(0, Math.round((trainingHours * shared) / daysOf(training)));
}
