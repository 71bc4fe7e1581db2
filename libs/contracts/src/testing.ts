import { aTutor } from '#hosts/testing';
import type { Database } from '#platform';
import type { ContractKind } from './contracts/contract-kinds.js';

/** A contract signed for that learner, with its tutor's access grant; at a new host and tutor unless told. */
export async function aSignedContract(
  db: Database,
  given: {
    learnerId: string;
    siteId?: string;
    tutorId?: string;
    kind?: ContractKind;
    startsOn?: string;
    endsOn?: string;
    /** Set by a termination, which is written too. */
    lastDay?: string;
    companyFirstDay?: string;
    stage?: 'signed' | 'filed' | 'accepted';
  },
): Promise<{ contractId: string; siteId: string; tutorId: string; tutorAccountId: string }> {
  const tutor = given.tutorId
    ? await tutorOf(db, given.tutorId)
    : await aTutor(db, given.siteId ? { siteId: given.siteId } : {});
  const startsOn = given.startsOn ?? '2026-09-14';
  const endsOn = given.endsOn ?? '2028-08-31';
  const [contract] = await db.query<{ id: string }>(
    `INSERT INTO contracts.contract (learner_id, site_id, tutor_id, kind, starts_on, ends_on, company_first_day, stage, signed_on,
       gross_monthly_pay_cents, last_day)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $5, 120000, $9) RETURNING id`,
    [
      given.learnerId,
      tutor.siteId,
      tutor.tutorId,
      given.kind ?? 'apprenticeship',
      startsOn,
      endsOn,
      given.companyFirstDay ?? startsOn,
      given.stage ?? 'accepted',
      given.lastDay ?? endsOn,
    ],
  );
  const contractId = contract!.id;
  await db.query(
    'INSERT INTO contracts.contract_tutor (contract_id, tutor_id, main, first_day) VALUES ($1, $2, true, $3)',
    [contractId, tutor.tutorId, startsOn],
  );
  if (given.lastDay) {
    await db.query(
      `INSERT INTO contracts.termination (contract_id, last_day, initiator, ground, recorded_by, recorded_on)
       VALUES ($1, $2, 'both', 'agreement', $3, $2)`,
      [contractId, given.lastDay, tutor.accountId],
    );
  }
  await db.query(
    `INSERT INTO identity.access_grant (actor_id, learner_id, ground, source_id, period)
     VALUES ($1, $2, 'tutor', $3, daterange($4::date, $5::date, '[]'))`,
    [tutor.accountId, given.learnerId, contractId, startsOn, given.lastDay ?? endsOn],
  );
  return { contractId, siteId: tutor.siteId, tutorId: tutor.tutorId, tutorAccountId: tutor.accountId };
}

async function tutorOf(db: Database, tutorId: string) {
  const [row] = await db.query<{ siteId: string; accountId: string }>(
    'SELECT site_id AS "siteId", account_id AS "accountId" FROM hosts.tutor WHERE id = $1',
    [tutorId],
  );
  return { tutorId, ...row! };
}
