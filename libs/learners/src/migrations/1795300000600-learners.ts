import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, ROWS } from '#platform';

export class Learners1795300000600 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE SCHEMA learners;

      CREATE TABLE learners.learner (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        account_id uuid UNIQUE REFERENCES identity.account,
        first_name text NOT NULL,
        last_name text NOT NULL,
        birth_date date NOT NULL,
        email citext,
        phone text,
        postcode text CHECK (postcode ~ '^[0-9]{5}$'),
        city text,
        -- Names without accents, case or order, and the birth date: what makes two files the same person.
        person_key text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now());
      CREATE INDEX learner_person ON learners.learner (person_key);

      CREATE TABLE learners.legal_representative (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        learner_id uuid NOT NULL REFERENCES learners.learner ON DELETE CASCADE,
        full_name text NOT NULL,
        email citext,
        phone text);
      CREATE INDEX legal_representative_learner ON learners.legal_representative (learner_id);

      CREATE TABLE learners.application_import (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        file_name text NOT NULL,
        file_sha256 bytea NOT NULL,
        imported_count integer NOT NULL,
        imported_by uuid NOT NULL REFERENCES identity.account,
        imported_at timestamptz NOT NULL DEFAULT now());

      CREATE TABLE learners.application (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        learner_id uuid NOT NULL REFERENCES learners.learner,
        cohort_id uuid NOT NULL REFERENCES cohorts.cohort,
        stage text NOT NULL,
        received_on date NOT NULL,
        -- 'none', '3', '4', '5'…: national nomenclature; bac+1 is level 4 and one validated year.
        level text NOT NULL CHECK (level IN ('none', '3', '4', '5', '6', '7', '8')),
        higher_education_years integer NOT NULL DEFAULT 0 CHECK (higher_education_years BETWEEN 0 AND 10),
        last_class text,
        waiting_rank integer,
        import_id uuid REFERENCES learners.application_import,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (learner_id, cohort_id));
      CREATE INDEX application_cohort ON learners.application (cohort_id, stage);

      -- Who sent the person: protected, since it can reveal a social status.
      CREATE TABLE learners.prescription (
        application_id uuid PRIMARY KEY REFERENCES learners.application ON DELETE CASCADE,
        kind text NOT NULL,
        name text);

      CREATE TABLE learners.application_move (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        application_id uuid NOT NULL REFERENCES learners.application ON DELETE CASCADE,
        from_stage text,
        to_stage text NOT NULL,
        reason_code text,
        note text,
        moved_by uuid REFERENCES identity.account,
        moved_on date NOT NULL,
        moved_at timestamptz NOT NULL DEFAULT now());
      CREATE INDEX application_move_application ON learners.application_move (application_id, id);

      CREATE TABLE learners.waiver (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        application_id uuid NOT NULL REFERENCES learners.application ON DELETE CASCADE,
        rule_code text NOT NULL,
        reason text NOT NULL,
        signed_by uuid NOT NULL REFERENCES identity.account,
        signed_on date NOT NULL,
        signed_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (application_id, rule_code));

      -- A learner's place in a cohort; the exit, with its reason, ends it.
      CREATE TABLE learners.enrolment (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        learner_id uuid NOT NULL REFERENCES learners.learner,
        cohort_id uuid NOT NULL REFERENCES cohorts.cohort,
        application_id uuid REFERENCES learners.application,
        previous_enrolment_id uuid REFERENCES learners.enrolment,
        entry_on date NOT NULL,
        exit_on date CHECK (exit_on >= entry_on),
        exit_reason text,
        exit_note text,
        exit_recorded_by uuid REFERENCES identity.account,
        exit_recorded_at timestamptz,
        CHECK ((exit_on IS NULL) = (exit_reason IS NULL)),
        CONSTRAINT enrolment_one_at_a_time EXCLUDE USING gist (learner_id WITH =, daterange(entry_on, exit_on, '[]') WITH &&));
      CREATE INDEX enrolment_cohort ON learners.enrolment (cohort_id);

      -- Who entered and with what, without a name: for the department's report.
      CREATE VIEW learners.entry_facts AS
        SELECT e.id AS enrolment_id, e.learner_id, e.cohort_id, e.entry_on, e.exit_on, e.exit_reason, l.birth_date,
               a.received_on, a.level, a.higher_education_years, p.kind AS prescriber_kind,
               ARRAY(SELECT w.rule_code FROM learners.waiver w WHERE w.application_id = a.id ORDER BY w.rule_code) AS waived
        FROM learners.enrolment e JOIN learners.learner l ON l.id = e.learner_id
          LEFT JOIN learners.application a ON a.id = e.application_id
          LEFT JOIN learners.prescription p ON p.application_id = a.id;
      -- Where each application stands, and why it was refused last.
      CREATE VIEW learners.application_facts AS
        SELECT a.id, a.cohort_id, a.stage, a.received_on,
               (SELECT m.reason_code FROM learners.application_move m
                WHERE m.application_id = a.id AND m.to_stage = 'refused' ORDER BY m.id DESC LIMIT 1) AS refusal_code
        FROM learners.application a;
      GRANT SELECT ON learners.entry_facts, learners.application_facts TO tandem_app;
    `);
    await db.query(
      grant('learners', {
        learner: ROWS,
        legal_representative: ROWS,
        application_import: ROWS,
        application: ROWS,
        prescription: ROWS,
        application_move: 'SELECT, INSERT',
        waiver: 'SELECT, INSERT',
        enrolment: ROWS,
      }),
    );
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
