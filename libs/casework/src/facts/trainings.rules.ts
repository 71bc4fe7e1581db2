import type { EnrolmentFact } from './case-facts.js';

/** One place in one promotion. Days are YYYY-MM-DD. */
export interface Place {
  id: string;
  cohortId: string;
  entryOn: string;
  exitOn: string | null;
  exitReason: EnrolmentFact['exitReason'];
  /** How it goes on in another promotion; null when it does not. */
  transition: string | null;
  extendedUntil: string | null;
}

/** Places that go on one from another are one training, entered once: by entry, with the ids of their places. */
export function trainingsOf(places: readonly Place[]): (EnrolmentFact & { of: string[] })[] {
  const trainings: (EnrolmentFact & { of: string[]; goesOn: boolean })[] = [];
  for (const place of [...places].sort((a, b) => a.entryOn.localeCompare(b.entryOn))) {
    const { id, cohortId, entryOn, exitOn, exitReason, transition, extendedUntil } = place;
    const before = trainings.at(-1);
    const goesOn = transition !== null;
    const last = { id, cohortId, exitOn: goesOn ? null : exitOn, exitReason, extendedUntil, goesOn };
    if (before?.goesOn) {
      Object.assign(before, last, { of: [...before.of, id] });
    } else {
      trainings.push({ ...last, entryOn, repeatsYear: false, of: [id] });
    }
    if (transition === 'repeated_year') trainings.at(-1)!.repeatsYear = true;
  }
  return trainings.map(({ goesOn: _, ...training }) => training);
}
