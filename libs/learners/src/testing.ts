import type { Database } from '#platform';
import type { Stage } from './applications/stages.rules.js';
import type { ExitReason } from './enrolments/exit-reasons.js';
import { personKey } from './import/person-key.rules.js';

interface Person {
  firstName?: string;
  lastName?: string;
  birthDate?: string;
  email?: string | null;
}

let made = 0;
const letters = (count: number): string =>
  [...String(count)].map((digit) => 'ABCDEFGHIJ'[Number(digit)]).join('');

/** A person of 20 in 2026 with a name of their own; gives its id. */
export async function aLearner(db: Database, given: Person = {}): Promise<string> {
  made += 1;
  const {
    firstName = 'Camille',
    lastName = `Exemple${letters(made)}`,
    birthDate = '2006-03-15',
    email = null,
  } = given;
  const [row] = await db.query<{ id: string }>(
    `INSERT INTO learners.learner (first_name, last_name, birth_date, email, person_key)
     VALUES ($1, $2, $3, $4, $5) RETURNING id`,
    [firstName, lastName, birthDate, email, personKey(firstName, lastName, birthDate)],
  );
  return row!.id;
}

/** An application to a promotion; gives its id and the person's. */
export async function anApplication(
  db: Database,
  given: Person & {
    cohortId: string;
    stage?: Stage;
    receivedOn?: string;
    level?: string;
    higherEducationYears?: number;
  },
): Promise<{ applicationId: string; learnerId: string }> {
  const learnerId = await aLearner(db, given);
  const [row] = await db.query<{ id: string }>(
    `INSERT INTO learners.application (learner_id, cohort_id, stage, received_on, level, higher_education_years, waiting_rank)
     VALUES ($1, $2, $3, $4, $5, $6, CASE WHEN $3 = 'waiting_list' THEN
       (SELECT coalesce(max(waiting_rank), 0) + 1 FROM learners.application WHERE cohort_id = $2) END) RETURNING id`,
    [
      learnerId,
      given.cohortId,
      given.stage ?? 'received',
      given.receivedOn ?? '2026-03-02',
      given.level ?? '4',
      given.higherEducationYears ?? 0,
    ],
  );
  return { applicationId: row!.id, learnerId };
}

/**
 * A learner with a place in a promotion from its first day; gives the person's id and the enrolment's. With
 * `accountId`, that account is theirs and may see their own data.
 */
export async function anEnrolledLearner(
  db: Database,
  given: Person & {
    cohortId: string;
    entryOn?: string;
    exitOn?: string;
    exitReason?: ExitReason;
    accountId?: string;
  },
): Promise<{ learnerId: string; enrolmentId: string }> {
  const learnerId = await aLearner(db, given);
  const [row] = await db.query<{ id: string }>(
    `INSERT INTO learners.enrolment (learner_id, cohort_id, entry_on, exit_on, exit_reason)
     SELECT $1, c.id, coalesce($3::date, c.starts_on), $4, $5 FROM cohorts.cohort c WHERE c.id = $2 RETURNING id`,
    [
      learnerId,
      given.cohortId,
      given.entryOn ?? null,
      given.exitOn ?? null,
      given.exitOn ? (given.exitReason ?? 'abandonment') : null,
    ],
  );
  if (given.accountId) {
    await db.query('UPDATE learners.learner SET account_id = $2 WHERE id = $1', [learnerId, given.accountId]);
    await db.query(
      `INSERT INTO identity.access_grant (actor_id, learner_id, ground, period) VALUES ($1, $2, 'self', daterange(NULL, NULL))`,
      [given.accountId, learnerId],
    );
  }
  return { learnerId, enrolmentId: row!.id };
}
