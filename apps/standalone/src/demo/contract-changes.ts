import { Temporal } from 'temporal-polyfill';
import { minimumPay, payAgeOn } from '#contracts';
import type { Copy } from './copy.js';
import { plus, workday } from './days.js';
import { idsFor } from './ids.js';
import type { Plan } from './plan.js';
import { coordinator } from './staff.js';
import { isBinding } from './standing.js';

/** What changed in contracts after their signature: who follows whom, a pay rise, a team. */
export async function writeContractChanges(copy: Copy, plan: Plan): Promise<void> {
  const signed = plan.contracts.filter(isBinding);
  const team = idsFor('teams of tutors');
  const mains = signed.map((one) => ({
    id: team(),
    contractId: one.id,
    tutorId: one.tutorId,
    main: true,
    firstDay: one.startsOn,
    lastDay: null,
    addedBy: coordinator.id,
  }));
  const helpers = helpersOf(plan, signed, team);
  await copy('contracts.contract_tutor', TEAM, [...mains, ...helpers]);
  const grants = idsFor('grants of helping tutors');
  await copy(
    'identity.access_grant',
    'id, actor_id, learner_id, ground, source_id, period',
    helpers.map(({ contractId, tutorId, firstDay }) => {
      const { learnerId, lastDay } = signed.find((one) => one.id === contractId)!;
      return {
        id: grants(),
        actorId: plan.tutors.find((one) => one.id === tutorId)!.accountId,
        learnerId,
        ground: 'tutor',
        sourceId: contractId,
        period: `[${firstDay},${lastDay}]`,
      };
    }),
  );
  const amendments = amendmentsOf(plan, signed);
  await copy('contracts.amendment', AMENDMENT, amendments);
  await copy(
    'contracts.amendment_move',
    'id, amendment_id, from_stage, to_stage, moved_by, moved_on',
    amendments.flatMap(({ id, moves }) =>
      moves.map((move) => ({ ...move, amendmentId: id, movedBy: coordinator.id })),
    ),
  );
}

const TEAM = 'id, contract_id, tutor_id, main, first_day, last_day, added_by';
const AMENDMENT =
  'id, contract_id, number, effective_on, signed_on, gross_monthly_pay_cents, reason, stage, recorded_by';

type Signed = Plan['contracts'][number];

/** Where a host has two tutors, the second one helps with whoever is there today. */
function helpersOf(plan: Plan, signed: Signed[], id: () => string) {
  return signed
    .filter(({ startsOn, lastDay }) => startsOn <= plan.today && lastDay >= plan.today)
    .flatMap((one) => {
      const helper = plan.tutors.find(({ siteId, id: who }) => siteId === one.siteId && who !== one.tutorId);
      if (!helper) return [];
      const firstDay = workday(plus(one.startsOn, 30));
      return firstDay > plan.today
        ? []
        : [
            {
              id: id(),
              contractId: one.id,
              tutorId: helper.id,
              main: false,
              firstDay,
              lastDay: null,
              addedBy: coordinator.id,
            },
          ];
    });
}

/** A tenth above what was agreed, and above the minimum of the second year at the age of its end, so that it lasts. */
function risen(one: Signed, birthDate: string, day: string): number {
  const age = payAgeOn(Temporal.PlainDate.from(birthDate), Temporal.PlainDate.from(one.lastDay));
  const least = minimumPay(age, 2, Temporal.PlainDate.from(day)).monthlyCents;
  return Math.ceil((Math.max(one.grossMonthlyPayCents, least) * 1.1) / 1000) * 1000;
}

/** A few apprentices were given a rise at the new year, filed and accepted; the newest one is still to file. */
function amendmentsOf(plan: Plan, signed: Signed[]) {
  const id = idsFor('amendments');
  const births = new Map(plan.learners.map((one) => [one.id, one.birthDate]));
  const running = signed.filter(
    ({ kind, startsOn, lastDay }) =>
      kind === 'apprenticeship' && startsOn < plus(plan.today, -150) && lastDay > plus(plan.today, 30),
  );
  return running.slice(0, 4).map((one, rank) => {
    const waiting = rank === 3;
    const effectiveOn = waiting ? workday(plus(plan.today, -1)) : workday(plus(plan.today, -100 + rank * 7));
    const signedOn = workday(plus(effectiveOn, -6));
    const stages = waiting ? (['signed'] as const) : (['signed', 'filed', 'accepted'] as const);
    const days = {
      signed: signedOn,
      filed: workday(plus(effectiveOn, 2)),
      accepted: workday(plus(effectiveOn, 16)),
    };
    return {
      id: id(),
      contractId: one.id,
      number: 1,
      effectiveOn,
      signedOn,
      grossMonthlyPayCents: risen(one, births.get(one.learnerId)!, effectiveOn),
      reason: 'Rémunération relevée au-dessus du minimum',
      stage: stages.at(-1)!,
      recordedBy: coordinator.id,
      moves: stages.map((toStage, step) => ({
        id: id(),
        fromStage: stages[step - 1] ?? null,
        toStage,
        movedOn: days[toStage],
      })),
    };
  });
}
