import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, ROWS } from '#platform';

export class PublicApplications1795300000630 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      -- When a promotion takes applications from the public form; without a row, until it begins.
      CREATE TABLE learners.application_window (
        cohort_id uuid PRIMARY KEY REFERENCES cohorts.cohort ON DELETE CASCADE,
        opens_on date NOT NULL,
        closes_on date NOT NULL CHECK (closes_on >= opens_on),
        set_by uuid NOT NULL REFERENCES identity.account,
        set_at timestamptz NOT NULL DEFAULT now());

      -- What somebody sent by the public form, besides the application itself.
      CREATE TABLE learners.public_application (
        application_id uuid PRIMARY KEY REFERENCES learners.application ON DELETE CASCADE,
        -- The form it came from, and what it said: sent twice, it is one application.
        form_hash bytea NOT NULL UNIQUE,
        answers_hash bytea NOT NULL,
        motivation text,
        street text,
        notice_version text NOT NULL,
        notice_accepted_at timestamptz NOT NULL,
        -- A consent, apart from the notice: to be called for another course.
        recontact_accepted_at timestamptz,
        sent_at timestamptz NOT NULL DEFAULT now());

      -- What opens a person's follow-up page: a link sent by mail, a code kept on paper, then a browser's session.
      CREATE TABLE learners.applicant_key (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        application_id uuid NOT NULL REFERENCES learners.application ON DELETE CASCADE,
        kind text NOT NULL CHECK (kind IN ('link', 'code', 'session')),
        -- What is typed beside a code.
        reference text UNIQUE,
        secret_hash bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        ended_at timestamptz,
        wrong_tries integer NOT NULL DEFAULT 0,
        blocked_until timestamptz,
        CHECK ((kind = 'code') = (reference IS NOT NULL)));
      CREATE UNIQUE INDEX applicant_key_secret ON learners.applicant_key (secret_hash) WHERE kind <> 'code';
      CREATE UNIQUE INDEX applicant_key_one_code ON learners.applicant_key (application_id) WHERE kind = 'code';
      CREATE INDEX applicant_key_application ON learners.applicant_key (application_id, kind);

      -- How often an address or a mailbox was used lately; the keys are hashes, and rows live a day.
      CREATE TABLE learners.public_count (
        key bytea NOT NULL,
        hour timestamptz NOT NULL,
        count integer NOT NULL,
        PRIMARY KEY (key, hour));
    `);
    await db.query(
      grant('learners', {
        application_window: ROWS,
        public_application: ROWS,
        applicant_key: ROWS,
        public_count: ROWS,
      }),
    );
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
