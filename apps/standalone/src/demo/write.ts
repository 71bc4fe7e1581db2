import type pg from 'pg';
import { hashPassword } from '#identity';
import { proposedTerms } from '#partnership';
import { copyInto } from './copy.js';
import { idsFor } from './ids.js';
import type { ledgerOf } from './ledger.js';
import { isBinding, type Plan } from './plan.js';
import { certification } from './promotions.js';
import { coordinator, demoAccounts, director } from './staff.js';

type Copy = (table: string, columns: string, rows: readonly object[]) => Promise<void>;

/** Writes everything that the school has written down by the plan's day; the caller holds the transaction. */
export async function writePlan(
  client: pg.Client,
  plan: Plan,
  ledger: ReturnType<typeof ledgerOf>,
  expected: readonly object[],
): Promise<void> {
  const copy: Copy = (table, columns, rows) => copyInto(client, table, columns, rows);
  await writeAccounts(copy, plan);
  await writeAgreement(copy);
  await writePromotions(copy, plan);
  await writePeople(copy, plan);
  await writeHosts(copy, plan);
  await writeContracts(copy, plan);
  await writeLeavings(copy, plan);
  await writeLedger(copy, ledger, expected);
}

async function writeAccounts(copy: Copy, plan: Plan): Promise<void> {
  const passwordHash = await hashPassword(demoAccounts[0]!.password);
  await copy(
    'identity.account',
    'id, email, display_name, password_hash',
    plan.accounts.map((one) => ({ ...one, passwordHash: one.hasPassword ? passwordHash : null })),
  );
  await copy(
    'identity.account_role',
    'account_id, role',
    plan.accounts.map(({ id, role }) => ({ accountId: id, role })),
  );
}

async function writeAgreement(copy: Copy): Promise<void> {
  const id = idsFor('agreement');
  const agreement = {
    id: id(),
    name: 'Convention de partenariat 2024-2028',
    department: 'Loir-et-Cher',
    startsOn: '2024-09-01',
    endsOn: '2028-12-31',
    signedOn: '2024-06-24',
  };
  await copy('partnership.agreement', 'id, name, department, starts_on, ends_on, signed_on', [agreement]);
  const stated = Object.entries(proposedTerms).filter(([, value]) => value !== null);
  await copy(
    'partnership.agreement_term',
    'id, agreement_id, key, value, effective_from, source, decided_by',
    stated.map(([key, value]) => ({
      id: id(),
      agreementId: agreement.id,
      key,
      value: JSON.stringify(value),
      effectiveFrom: agreement.startsOn,
      source: 'Convention du 24 juin 2024',
      decidedBy: director.id,
    })),
  );
}

async function writePromotions(copy: Copy, plan: Plan): Promise<void> {
  await copy(
    'cohorts.certification',
    'id, rncp_code, title, level, trade, registered_from, registered_until',
    [certification],
  );
  await copy(
    'cohorts.cohort',
    'id, number, name, certification_id, starts_on, ends_on, capacity_min, capacity_max, school_hours, half_day_minutes',
    plan.promotions.map((one) => ({
      ...one,
      certificationId: certification.id,
      capacityMin: proposedTerms.sizeMin,
      capacityMax: proposedTerms.sizeMax,
    })),
  );
  const decided = <T extends object>(rows: readonly T[]) =>
    rows.map((row) => ({ ...row, decidedBy: coordinator.id }));
  await copy(
    'almanac.closure',
    'id, kind, name, first_day, last_day, applies, confirmed, decided_by',
    decided(plan.closures),
  );
  await copy(
    'calendar.rhythm',
    'id, cohort_id, from_monday, school_weeks, company_weeks, decided_by',
    decided(plan.rhythms),
  );
  await copy(
    'calendar.day_override',
    'cohort_id, day, half, revision, place, reason, decided_by',
    decided(plan.overrides),
  );
}

async function writePeople(copy: Copy, plan: Plan): Promise<void> {
  await copy(
    'learners.learner',
    'id, account_id, first_name, last_name, birth_date, email, phone, postcode, city, person_key',
    plan.learners.map((one) => {
      const account = plan.learnerAccounts.get(one.id);
      return { ...one, accountId: account?.id ?? null, email: account?.email ?? one.email };
    }),
  );
  await copy(
    'learners.legal_representative',
    'id, learner_id, full_name, email, phone',
    plan.learners.flatMap(({ representatives }) => representatives),
  );
  const imported = plan.applications.filter((one) => one.imported);
  const file = {
    id: idsFor('import')(),
    fileName: 'candidatures-mission-locale.csv',
    fileSha256: Buffer.alloc(32, 0x41),
    importedCount: imported.length,
    importedBy: coordinator.id,
  };
  await copy(
    'learners.application_import',
    'id, file_name, file_sha256, imported_count, imported_by',
    imported.length > 0 ? [file] : [],
  );
  await copy(
    'learners.application',
    'id, learner_id, cohort_id, stage, received_on, level, higher_education_years, last_class, waiting_rank, import_id',
    plan.applications.map(({ person, moves, ...one }) => ({
      ...one,
      learnerId: person.id,
      stage: moves.at(-1)!.toStage,
      level: person.level,
      higherEducationYears: person.higherEducationYears,
      lastClass: person.lastClass,
      importId: one.imported ? file.id : null,
    })),
  );
  await copy(
    'learners.prescription',
    'application_id, kind, name',
    plan.applications.map(({ id, person }) => ({ applicationId: id, ...person.prescriber })),
  );
  await copy(
    'learners.application_move',
    'id, application_id, from_stage, to_stage, reason_code, note, moved_by, moved_on',
    plan.applications.flatMap(({ moves }) => moves.map((move) => ({ ...move, movedBy: coordinator.id }))),
  );
  await copy('learners.waiver', 'id, application_id, rule_code, reason, signed_by, signed_on', plan.waivers);
  await copy(
    'learners.enrolment',
    'id, learner_id, cohort_id, application_id, entry_on, exit_on, exit_reason, exit_note, exit_recorded_by, exit_recorded_at',
    plan.enrolments.map((one) => ({
      ...one,
      exitRecordedBy: one.exitOn && coordinator.id,
      exitRecordedAt: one.exitOn && 'now',
    })),
  );
  const grants = idsFor('grants of learners');
  await copy(
    'identity.access_grant',
    'id, actor_id, learner_id, ground, source_id, period',
    plan.enrolments.flatMap(({ id, learnerId, entryOn }) => {
      const account = plan.learnerAccounts.get(learnerId);
      if (!account) return [];
      return [
        {
          id: grants(),
          actorId: account.id,
          learnerId,
          ground: 'self',
          sourceId: id,
          period: `[${entryOn},)`,
        },
      ];
    }),
  );
}

async function writeHosts(copy: Copy, plan: Plan): Promise<void> {
  await copy('hosts.host', 'id, name, kind, siren, naf, naf_version, idcc', plan.hosts);
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

async function writeContracts(copy: Copy, plan: Plan): Promise<void> {
  await copy(
    'contracts.contract',
    'id, learner_id, site_id, tutor_id, kind, starts_on, ends_on, company_first_day, gross_monthly_pay_cents, stage, signed_on, created_by, last_day',
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
    'contract_id, last_day, initiator, ground, note, recorded_by, recorded_on',
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

async function writeLeavings(copy: Copy, plan: Plan): Promise<void> {
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

async function writeLedger(
  copy: Copy,
  { sheets, logs, rows, heads }: ReturnType<typeof ledgerOf>,
  expected: readonly object[],
): Promise<void> {
  await copy('attendance.chain', 'learner_id, seq, hash', heads);
  await copy(
    'attendance.sheet',
    'id, cohort_id, day, half, version, saved_at, saved_by',
    sheets.map((one) => ({ ...one, version: 1 })),
  );
  await copy(
    'attendance.workplace_log',
    'id, learner_id, contract_id, from_monday, version, signed_by, signed_at',
    logs.map((one) => ({ ...one, version: 1 })),
  );
  await copy(
    'attendance.frozen_place',
    'learner_id, day, half, place, cohort_id, contract_id, name',
    expected,
  );
  await copy(
    'attendance.entry',
    'learner_id, day, half, revision, seq, state, minutes, origin, source_id, source_version, recorded_by, recorded_at, payload_hash, previous_hash, hash',
    rows.map((row) => ({ ...row, sourceVersion: row.sourceId ? 1 : null })),
  );
  await copy(
    'attendance.entry_payload',
    'learner_id, seq, salt, payload',
    rows.filter(({ payload }) => payload !== null),
  );
}
