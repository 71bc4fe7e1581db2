import type { Copy } from './copy.js';
import { idsFor } from './ids.js';
import { prescribersOf } from './pathways.js';
import type { Plan } from './plan.js';
import { coordinator } from './staff.js';

/** Learners, their representatives, applications, enrolments, and what each may see of themselves. */
export async function writePeople(copy: Copy, plan: Plan): Promise<void> {
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
  const prescribers = await prescribersOf(copy, plan);
  await copy(
    'learners.prescription',
    'application_id, kind, name, prescriber_id',
    plan.applications.map(({ id, person: { prescriber } }) => {
      const prescriberId = prescribers.get(`${prescriber.kind} ${prescriber.name}`);
      return { applicationId: id, ...prescriber, name: prescriberId ? null : prescriber.name, prescriberId };
    }),
  );
  await copy(
    'learners.application_move',
    'id, application_id, from_stage, to_stage, reason_code, note, moved_by, moved_on',
    plan.applications.flatMap(({ moves }) => moves.map((move) => ({ ...move, movedBy: coordinator.id }))),
  );
  await copy('learners.waiver', 'id, application_id, rule_code, reason, signed_by, signed_on', plan.waivers);
  await copy(
    'learners.enrolment',
    'id, learner_id, cohort_id, application_id, previous_enrolment_id, entry_on, exit_on, exit_reason, transition, extended_until, exit_note, exit_recorded_by, exit_recorded_at',
    plan.enrolments.map((one) => ({
      ...one,
      exitRecordedBy: one.exitReason && coordinator.id,
      exitRecordedAt: one.exitReason && 'now',
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
