import type { Copy } from './copy.js';
import { idsFor } from './ids.js';
import { hostFacts } from './placement.js';
import type { Plan } from './plan.js';
import { coordinator, director } from './staff.js';
import { isBinding } from './standing.js';

/** Hosts with their sites, people and closures. */
export async function writeHosts(copy: Copy, plan: Plan): Promise<void> {
  await copy(
    'hosts.host',
    'id, name, kind, siren, naf, naf_version, idcc, opco, headcount_band, met_through',
    hostFacts(plan),
  );
  await copy('hosts.site', 'id, host_id, siret, name, address, postcode, city, working_days', plan.sites);
  await copy('hosts.contact', 'id, host_id, role, full_name, email, phone', plan.contacts);
  await copy(
    'hosts.tutor',
    'id, site_id, account_id, first_name, last_name, birth_date, email, phone, job_title, diploma_level, years_of_practice',
    plan.tutors.map((one) => ({
      ...one,
      email: plan.accounts.find(({ id }) => id === one.accountId)!.email,
    })),
  );
  await copy('hosts.host_closure', 'id, site_id, name, first_day, last_day', plan.hostClosures);
}

/** Contracts, their steps, their ends, and what each tutor may see. */
export async function writeContracts(copy: Copy, plan: Plan): Promise<void> {
  await copy(
    'contracts.contract',
    'id, learner_id, site_id, tutor_id, kind, starts_on, ends_on, company_first_day, gross_monthly_pay_cents, branch_agreement, stage, signed_on, created_by, last_day',
    plan.contracts.map((one) => ({
      ...one,
      companyFirstDay: one.startsOn,
      signedOn: isBinding(one) ? one.signedOn : null,
      createdBy: coordinator.id,
    })),
  );
  await copy(
    'contracts.contract_move',
    'id, contract_id, from_stage, to_stage, moved_by, moved_on',
    plan.contracts.flatMap((one) => {
      const days = {
        draft: one.draftedOn,
        signed: one.signedOn,
        filed: one.filedOn,
        accepted: one.acceptedOn,
      };
      const stages = ['draft', 'signed', 'filed', 'accepted'] as const;
      return stages.slice(0, stages.indexOf(one.stage) + 1).map((toStage, rank) => ({
        id: one.moveIds[rank],
        contractId: one.id,
        fromStage: stages[rank - 1] ?? null,
        toStage,
        movedBy: coordinator.id,
        movedOn: days[toStage],
      }));
    }),
  );
  await copy(
    'contracts.termination',
    'contract_id, last_day, initiator, ground, note, mediator_asked_on, announced_on, recorded_by, recorded_on',
    plan.contracts.flatMap(({ id, termination }) =>
      termination
        ? [{ contractId: id, ...termination, recordedBy: coordinator.id, recordedOn: termination.lastDay }]
        : [],
    ),
  );
  const grants = idsFor('grants of tutors');
  const tutors = new Map(plan.tutors.map((tutor) => [tutor.id, tutor]));
  await copy(
    'identity.access_grant',
    'id, actor_id, learner_id, ground, source_id, period',
    plan.contracts.filter(isBinding).map((one) => ({
      id: grants(),
      actorId: tutors.get(one.tutorId)!.accountId,
      learnerId: one.learnerId,
      ground: 'tutor',
      sourceId: one.id,
      period: `[${one.startsOn},${one.lastDay}]`,
    })),
  );
}

/** What the juries decided and the leavers answered. */
export async function writeLeavings(copy: Copy, plan: Plan): Promise<void> {
  await copy(
    'training.jury_result',
    'id, enrolment_id, session_on, outcome, blocks, recorded_by',
    plan.juryResults.map((one) => ({ ...one, recordedBy: director.id })),
  );
  await copy(
    'employability.follow_up',
    'id, enrolment_id, months, situation, in_target_trade, employer_city, answered_on, recorded_by',
    plan.followUps.map((one) => ({ ...one, recordedBy: coordinator.id })),
  );
}
