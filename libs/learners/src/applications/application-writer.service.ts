import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { LevelCode } from '../eligibility/level-codes.rules.js';
import type { PrescriberKind } from '../import/prescriber.rules.js';
import { Prescriptions } from '../prescribers/prescriptions.service.js';

/** An application ready to be written: texts cleaned, phones +33…, days YYYY-MM-DD. */
export interface NewApplication {
  personKey: string;
  firstName: string;
  lastName: string;
  birthDate: string;
  email: string | null;
  phone: string | null;
  postcode: string | null;
  city: string | null;
  cohortId: string;
  level: LevelCode;
  higherEducationYears: number;
  lastClass: string | null;
  receivedOn: string;
  prescriberKind: PrescriberKind | null;
  prescriberName: string | null;
  /** An organisation of the directory, and somebody there; they win over a typed name. */
  prescriberId?: string | null;
  contactId?: string | null;
  representative: { fullName: string; email: string | null; phone: string | null } | null;
}

const GIVEN = `
  WITH given AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS g(
    id uuid, "personKey" text, "firstName" text, "lastName" text, "birthDate" date, email citext, phone text, postcode text,
    city text, "cohortId" uuid, level text, "higherEducationYears" integer, "lastClass" text, "receivedOn" date,
    representative jsonb)),
  person AS (SELECT DISTINCT ON (person_key) coalesce(merged_into_id, id) AS id, person_key FROM learners.learner
             WHERE person_key IN (SELECT "personKey" FROM given) ORDER BY person_key, learner.id)`;

/** Writes applications, one or hundreds, in the same number of statements. */
@Injectable()
export class ApplicationWriter {
  constructor(
    private readonly database: Database,
    private readonly prescriptions: Prescriptions,
  ) {}

  /** Until the transaction ends, nobody else writes an application: the same person is not made twice. */
  async takeTurn(): Promise<void> {
    await this.database.query("SELECT pg_advisory_xact_lock(hashtext('learners.application'))");
  }

  /**
   * Writes them at the first stage; a person already known is completed, not made again. Gives the ids written: an
   * application that the person already has for the promotion is left out. Call `takeTurn` first.
   */
  async write(
    applications: readonly NewApplication[],
    by: { actorId: string; today: string; importId: string | null },
  ): Promise<string[]> {
    const ids = await this.database.query<{ id: string }>(
      'SELECT uuidv7() AS id FROM generate_series(1, $1)',
      [applications.length],
    );
    const given = JSON.stringify(applications.map((application, i) => ({ ...application, id: ids[i]!.id })));
    await this.#people(given);
    const written = await this.database.query<{ id: string }>(
      `${GIVEN}
       INSERT INTO learners.application (id, learner_id, cohort_id, stage, received_on, level, higher_education_years, last_class, import_id)
       SELECT g.id, p.id, g."cohortId", 'received', g."receivedOn", g.level, g."higherEducationYears", g."lastClass", $2
       FROM given g JOIN person p ON p.person_key = g."personKey"
       ON CONFLICT (learner_id, cohort_id) WHERE duplicate_of_id IS NULL DO NOTHING RETURNING id`,
      [given, by.importId],
    );
    await this.prescriptions.write(
      applications.map(({ prescriberKind, prescriberName, prescriberId, contactId }, i) => ({
        applicationId: ids[i]!.id,
        kind: prescriberKind,
        name: prescriberName,
        prescriberId,
        contactId,
      })),
    );
    await this.database.query(
      `INSERT INTO learners.application_move (application_id, to_stage, moved_by, moved_on)
       SELECT unnest($1::uuid[]), 'received', $2, $3`,
      [written.map(({ id }) => id), by.actorId, by.today],
    );
    return written.map(({ id }) => id);
  }

  async #people(given: string): Promise<void> {
    await this.database.query(
      `${GIVEN}
       UPDATE learners.learner l SET archived_on = NULL, email = coalesce(g.email, l.email), phone = coalesce(g.phone, l.phone),
              postcode = coalesce(g.postcode, l.postcode), city = coalesce(g.city, l.city)
       FROM given g JOIN person p ON p.person_key = g."personKey" WHERE l.id = p.id`,
      [given],
    );
    await this.database.query(
      `${GIVEN}
       INSERT INTO learners.learner (first_name, last_name, birth_date, email, phone, postcode, city, person_key)
       SELECT g."firstName", g."lastName", g."birthDate", g.email, g.phone, g.postcode, g.city, g."personKey"
       FROM given g WHERE NOT EXISTS (SELECT 1 FROM person p WHERE p.person_key = g."personKey")`,
      [given],
    );
    await this.database.query(
      `${GIVEN}
       INSERT INTO learners.legal_representative (learner_id, full_name, email, phone)
       SELECT p.id, r."fullName", r.email, r.phone
       FROM given g JOIN person p ON p.person_key = g."personKey"
       CROSS JOIN LATERAL jsonb_to_record(g.representative) AS r("fullName" text, email citext, phone text)
       WHERE jsonb_typeof(g.representative) = 'object' AND NOT EXISTS (
         SELECT 1 FROM learners.legal_representative o WHERE o.learner_id = p.id AND o.full_name = r."fullName")`,
      [given],
    );
  }
}
