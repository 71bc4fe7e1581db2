import { type ClosedDay, type HalfDayStretch, halves } from '#almanac';
import type { CohortHalf } from '../days/cohort-half.js';
import { calendarOf } from '../days/place-of.rules.js';
import { weekdays } from '../days/weekdays.rules.js';
import { type Leave, leaveKinds } from '../leave/leave.js';
import { leaveOn } from '../leave/leave.rules.js';
import type { MediationHalf } from '../mediation/mediation.js';
import type { NumberedPlan } from '../plans/plan.js';
import type { ExpectedHalf } from './expected-half.js';
import { expectedPlace } from './expected-place.rules.js';

interface Enrolment {
  learnerId: string;
  cohortId: string;
  entryOn: string;
  exitOn: string | null;
}

interface Contract {
  id: string;
  learnerId: string;
  siteId: string;
  /** Each place with its first day, oldest first, where an amendment changed it. */
  places?: readonly { siteId: string; from: string }[];
  startsOn: string;
  lastDay: string;
  companyFirstDay: string;
}

/** Everything that decides where people are expected in a range; days are YYYY-MM-DD. */
export interface ExpectationFacts {
  cohorts: ReadonlyMap<string, { startsOn: string; endsOn: string }>;
  plans: ReadonlyMap<string, NumberedPlan>;
  closed: ReadonlyMap<string, ClosedDay>;
  enrolments: readonly Enrolment[];
  contracts: readonly Contract[];
  /** ISO days of the week worked, by site. */
  workingDays: ReadonlyMap<string, readonly number[]>;
  hostClosures: readonly { siteId: string; name: string; firstDay: string; lastDay: string }[];
  /** Of these learners and of their promotions. */
  leaves: readonly (HalfDayStretch & Pick<Leave, 'learnerId' | 'cohortId' | 'kind'>)[];
  mediations: readonly MediationHalf[];
}

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** The site where a contract is carried out on a day. */
export const siteOn = ({ siteId, places }: Pick<Contract, 'siteId' | 'places'>, day: string): string =>
  places?.findLast(({ from }) => from <= day)?.siteId ?? siteId;

const mediationKey = ({ learnerId, day, half }: Pick<MediationHalf, 'learnerId' | 'day' | 'half'>): string =>
  `${learnerId} ${day} ${half}`;

type Planned = CohortHalf & { weekday: number };

/** After the promotion's last day nothing is taught: whoever is still enrolled and under contract is in the company. */
function afterTheEnd(endsOn: string, to: string, closed: ReadonlyMap<string, ClosedDay>): CohortHalf[] {
  return weekdays(endsOn, to)
    .filter(({ day }) => day > endsOn)
    .flatMap(({ day }) => {
      const holiday = closed.get(day)?.kind === 'public_holiday' ? closed.get(day) : undefined;
      return halves.map(
        (half): CohortHalf =>
          holiday ? { day, half, place: 'holiday', name: holiday.name } : { day, half, place: 'company' },
      );
    });
}

/**
 * The half-days of the range on which each learner is enrolled and something is planned, with the expected place, in the
 * order of the enrolments, then of the days.
 */
export function expectedHalves(facts: ExpectationFacts, from: string, to: string): ExpectedHalf[] {
  const weekdayOf = new Map(weekdays(from, to).map(({ day, weekday }) => [day, weekday]));
  const planned = new Map<string, Planned[]>();
  const plannedOf = (cohortId: string): Planned[] => {
    const known = planned.get(cohortId);
    if (known) return known;
    const cohort = facts.cohorts.get(cohortId);
    const plan = facts.plans.get(cohortId);
    const calendar =
      cohort && plan
        ? [
            ...calendarOf(cohort, plan, facts.closed, from, to),
            ...afterTheEnd(cohort.endsOn, to, facts.closed).filter(({ day }) => day >= from),
          ]
        : [];
    const made = calendar.map((half) => ({ ...half, weekday: weekdayOf.get(half.day)! }));
    planned.set(cohortId, made);
    return made;
  };
  const contractsOf = groupedBy(facts.contracts, (contract) => contract.learnerId);
  const mediationOf = new Map(facts.mediations.map((one) => [mediationKey(one), one]));
  const closuresOf = groupedBy(facts.hostClosures, (closure) => closure.siteId);

  return facts.enrolments.flatMap((enrolment) => {
    const contracts = contractsOf.get(enrolment.learnerId) ?? [];
    return plannedOf(enrolment.cohortId)
      .filter(({ day }) => day >= enrolment.entryOn && (enrolment.exitOn === null || day <= enrolment.exitOn))
      .map((half): ExpectedHalf => {
        const contract = contracts.find((one) => one.startsOn <= half.day && half.day <= one.lastDay);
        const siteId = contract && siteOn(contract, half.day);
        const hostClosure =
          siteId &&
          closuresOf
            .get(siteId)
            ?.find((closure) => closure.firstDay <= half.day && half.day <= closure.lastDay);
        // Who has no contract is expected at school only: there is nothing else to be on leave from.
        const leave =
          contract || half.place === 'school'
            ? leaveOn(facts.leaves, enrolment, half.day, half.half)
            : undefined;
        return {
          learnerId: enrolment.learnerId,
          day: half.day,
          half: half.half,
          cohortId: enrolment.cohortId,
          contractId: contract?.id ?? null,
          version: facts.plans.get(enrolment.cohortId)?.number || null,
          ...expectedPlace({
            day: half.day,
            weekday: half.weekday,
            enrolment,
            planned: half,
            contract: contract && {
              companyFirstDay: contract.companyFirstDay,
              workingDays: facts.workingDays.get(siteOn(contract, half.day)) ?? [1, 2, 3, 4, 5],
            },
            hostClosure: hostClosure || undefined,
            onLeave: leave && { name: leaveKinds[leave.kind] },
            mediation: mediationOf.get(mediationKey({ ...half, learnerId: enrolment.learnerId })),
          }),
        };
      });
  });
}
