import type { Copy } from './copy.js';
import { mondayOf, plus } from './days.js';
import { idsFor } from './ids.js';
import type { Plan } from './plan.js';
import { coordinator } from './staff.js';

/** The summer's two weeks that each promotion takes together, and a day that one learner was granted. */
export async function writeLeave(copy: Copy, { today, promotions, enrolments }: Plan): Promise<void> {
  const id = idsFor('leave');
  const year = Number(today.slice(0, 4)) + (today.slice(5) > '07-31' ? 1 : 0);
  // The first Monday of August.
  const firstDay = mondayOf(`${year}-08-07`);
  const lastDay = plus(firstDay, 11);
  const granted = {
    firstHalf: 'morning',
    lastHalf: 'afternoon',
    decidedBy: coordinator.id,
    decidedOn: plus(today, -20),
  };
  const together = promotions
    .filter(({ startsOn, endsOn }) => startsOn <= today && endsOn >= lastDay)
    .map((promotion) => ({
      ...granted,
      id: id(),
      learnerId: null,
      cohortId: promotion.id,
      kind: 'paid',
      firstDay,
      lastDay,
      schoolReason: 'L’école et la plupart des structures ferment ces deux semaines.',
    }));
  const somebody = enrolments.find(
    ({ entryOn, exitOn, cohortId }) =>
      entryOn <= today && exitOn === null && together.some((one) => one.cohortId === cohortId),
  );
  const day = plus(mondayOf(today), 24);
  await copy(
    'calendar.leave',
    'id, learner_id, cohort_id, kind, first_day, first_half, last_day, last_half, school_reason, decided_by, decided_on',
    [
      ...together,
      ...(somebody
        ? [
            {
              ...granted,
              id: id(),
              learnerId: somebody.learnerId,
              cohortId: null,
              kind: 'family',
              firstDay: day,
              lastDay: day,
              schoolReason: 'Mariage de sa sœur.',
            },
          ]
        : []),
    ],
  );
}
