import { type FollowUpMoment, followUpMoments } from '../follow-ups/follow-ups.rules.js';
import {
  type CertificationCounts,
  type ContractCounts,
  type Indicator,
  type IndicatorId,
  indicatorsOf,
  publishable,
} from './indicators.rules.js';
import type { LeaverSituation } from './situations.js';

/** A rate at a moment after the exit, with whether enough people stand behind it to be given to the department. */
export interface InsertionRate extends Indicator {
  months: FollowUpMoment;
  publishable: boolean;
}

/** Read at every moment, unless data/insertion-indicators names its own. */
const measuredAt: Partial<Record<IndicatorId, readonly FollowUpMoment[]>> = { 'in-target-job': [6, 24] };

/** Rates that do not depend on what leavers answered, and so have no moment. */
const withoutMoment: readonly IndicatorId[] = [
  'broken-contracts',
  'certification-presented',
  'certification-entered',
];

/** Every rate of insertion at every moment; `peopleAt` holds those whose moment has come. */
export function insertionRatesOf(
  peopleAt: ReadonlyMap<FollowUpMoment, readonly LeaverSituation[]>,
  threshold: number,
): InsertionRate[] {
  const nothing = { contracts: { started: 0, broken: 0 }, results: { entered: 0, presented: 0, awarded: 0 } };
  return followUpMoments.flatMap((months) =>
    indicatorsOf(peopleAt.get(months) ?? [], nothing.contracts, nothing.results)
      .filter(({ id }) => !withoutMoment.includes(id) && (measuredAt[id]?.includes(months) ?? true))
      .map((indicator) => ({
        ...indicator,
        months,
        publishable: publishable(indicator.denominator, threshold),
      })),
  );
}

/** The rates of contracts and of titles, which have no moment. Titles are open figures: they are always shown. */
export function trainingRatesOf(contracts: ContractCounts, results: CertificationCounts): Indicator[] {
  return indicatorsOf([], contracts, results).filter(({ id }) => withoutMoment.includes(id));
}
