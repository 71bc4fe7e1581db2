import { Temporal } from 'temporal-polyfill';
import { addWorkingDays } from '#almanac';

/** Working days after which the manager is reminded, twice, and the school told that nobody answers. */
export const REMINDED_AFTER = [3, 7] as const;
export const UNANSWERED_AFTER = 10;
const STEPS = [...REMINDED_AFTER, UNANSWERED_AFTER];

/** The day the next step is due, `done` being behind; null after the last. Days are YYYY-MM-DD. */
export function nextStepOn(askedOn: string, done: number): string | null {
  const after = STEPS[done];
  return after === undefined ? null : addWorkingDays(Temporal.PlainDate.from(askedOn), after).toString();
}

/** How many steps are behind by that day: a worker that was down sends the last one, not each. */
export const stepsDueBy = (askedOn: string, today: string): number =>
  STEPS.filter((_, done) => nextStepOn(askedOn, done)! <= today).length;

/** The step at which the school is told. */
export const UNANSWERED_STEP = STEPS.length;
