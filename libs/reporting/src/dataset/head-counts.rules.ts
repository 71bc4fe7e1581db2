import type { Cohort } from '#cohorts';
import { exitReasons } from '#learners';
import type { PromotionFigures, TitleFigures } from './department-dataset.js';
import { bindsOn, type Facts, lastsOn, type PresenceFact, runsOn } from './facts.js';

type HeadCounts = Pick<
  PromotionFigures,
  'applications' | 'admitted' | 'enrolledAtEntry' | 'enrolledToday' | 'enrolledAtExit'
>;

const ADMITTED = ['admitted', 'enrolled'];

/** Who applied, entered, is there and was there at the end; null where the moment has not come. */
export function headCountsOf(cohort: Cohort, facts: Facts): HeadCounts {
  const { asOf } = facts;
  const applications = facts.applications.filter(({ cohortId }) => cohortId === cohort.id);
  const entries = facts.entries.filter(({ cohortId }) => cohortId === cohort.id);
  const started = cohort.startsOn <= asOf;
  const stayed = entries.filter(
    ({ exitOn, exitReason }) =>
      exitOn === null ||
      exitOn >= cohort.endsOn ||
      (exitReason && exitReasons[exitReason].kind === 'completed'),
  );
  return {
    applications: applications.length,
    admitted: applications.filter(({ stage }) => ADMITTED.includes(stage)).length,
    enrolledAtEntry: started ? entries.filter((entry) => lastsOn(entry, cohort.startsOn)).length : null,
    enrolledToday: runsOn(cohort, asOf) ? entries.filter((entry) => lastsOn(entry, asOf)).length : null,
    enrolledAtExit: cohort.endsOn < asOf ? stayed.length : null,
  };
}

/** Learners under contract on the last day of the period, and how many with a public body. */
export function underContractOf(
  cohort: Cohort,
  { asOf, entries, contracts }: Facts,
): Pick<PromotionFigures, 'underContract' | 'publicHostContracts'> {
  if (!runsOn(cohort, asOf)) return { underContract: null, publicHostContracts: null };
  const there = new Set(
    entries
      .filter((entry) => entry.cohortId === cohort.id && lastsOn(entry, asOf))
      .map(({ learnerId }) => learnerId),
  );
  const running = contracts.filter((contract) => there.has(contract.learnerId) && bindsOn(contract, asOf));
  return {
    underContract: new Set(running.map(({ learnerId }) => learnerId)).size,
    publicHostContracts: running.filter(({ hostKind }) => hostKind === 'public_body').length,
  };
}

const BEST = ['title', 'partial', 'failed'] as const;

/** What the juries decided, each person at the best of their sessions; null before the first. */
export function titlesOf(cohort: Cohort, { entries, results }: Facts): TitleFigures | null {
  const own = new Set(entries.filter(({ cohortId }) => cohortId === cohort.id).map((e) => e.enrolmentId));
  const best = new Map<string, number>();
  for (const { enrolmentId, outcome } of results) {
    const rank = (BEST as readonly string[]).indexOf(outcome);
    if (own.has(enrolmentId) && rank >= 0)
      best.set(enrolmentId, Math.min(rank, best.get(enrolmentId) ?? rank));
  }
  if (best.size === 0) return null;
  const count = (outcome: (typeof BEST)[number]) =>
    [...best.values()].filter((rank) => BEST[rank] === outcome).length;
  return {
    presented: best.size,
    awarded: count('title'),
    partial: count('partial'),
    failed: count('failed'),
  };
}

/** A promotion's line of the report. */
export function promotionOf(cohort: Cohort, facts: Facts, presence: PresenceFact): PromotionFigures {
  return {
    id: cohort.id,
    name: cohort.name,
    certification: cohort.certification.title,
    startsOn: cohort.startsOn,
    endsOn: cohort.endsOn,
    promised: { min: facts.terms.sizeMin, max: facts.terms.sizeMax },
    capacity: cohort.capacityMax,
    ...headCountsOf(cohort, facts),
    ...underContractOf(cohort, facts),
    ...presence,
    titles: titlesOf(cohort, facts),
  };
}
