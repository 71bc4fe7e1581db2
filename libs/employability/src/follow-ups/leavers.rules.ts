import { Temporal } from 'temporal-polyfill';

/** How an enrolment ended, and the promotion it belonged to. Days are YYYY-MM-DD. */
export interface Leaving {
  learnerId: string;
  exitOn: string;
  cohortEndsOn: string;
}

/**
 * Whether somebody left during the last year of the training, the only ones the rates of insertion count
 * (InserJeunes: « apprenants en dernière année »). Those who left earlier are followed all the same.
 */
export function isLastYearLearner({ exitOn, cohortEndsOn }: Leaving): boolean {
  const lastYearFrom = Temporal.PlainDate.from(cohortEndsOn).subtract({ years: 1 });
  return exitOn > `${lastYearFrom}`;
}

/** Those who did not come back: whoever is in training again that day (YYYY-MM-DD) is no leaver yet. */
export function leavingsThatStand<L extends Leaving>(
  leavings: readonly L[],
  enrolments: readonly { learnerId: string; entryOn: string; exitOn: string | null }[],
  day: string,
): L[] {
  const here = new Set(
    enrolments
      .filter(({ entryOn, exitOn }) => entryOn <= day && (exitOn === null || exitOn > day))
      .map(({ learnerId }) => learnerId),
  );
  return leavings.filter(({ learnerId }) => !here.has(learnerId));
}

/** One leaving a person, the latest: a repeated year or another promotion counts nobody twice. */
export function lastLeavingOfEach<L extends Leaving>(leavings: readonly L[]): L[] {
  const last = new Map<string, L>();
  for (const leaving of leavings) {
    const known = last.get(leaving.learnerId);
    if (!known || known.exitOn < leaving.exitOn) last.set(leaving.learnerId, leaving);
  }
  return [...last.values()];
}
