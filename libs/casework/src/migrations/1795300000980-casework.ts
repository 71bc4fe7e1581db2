import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '#platform';

export class Casework1795300000980 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE SCHEMA casework;

      -- A number of the law from a date of effect on; the newest not after a day is in force on that day.
      CREATE TABLE casework.deadline_setting (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        key text NOT NULL,
        value jsonb NOT NULL,
        effective_from date NOT NULL,
        source text NOT NULL,
        -- Null for the values the house begins with.
        decided_by uuid REFERENCES identity.account,
        decided_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (key, effective_from));

      -- The first windows of the CNFPT's census; the next ones are typed by the school.
      INSERT INTO casework.deadline_setting (key, value, effective_from, source) VALUES
        ('cnfpt_opens_on', '"2025-01-20"', '2025-01-01', 'CNFPT, campagne 2025'),
        ('cnfpt_closes_on', '"2025-03-21"', '2025-01-01', 'CNFPT, campagne 2025'),
        ('cnfpt_opens_on', '"2026-01-19"', '2026-01-01', 'CNFPT, campagne 2026'),
        ('cnfpt_closes_on', '"2026-03-20"', '2026-01-01', 'CNFPT, campagne 2026');

      -- What no other fact tells was done: a visit, an announcement, a filing. Taken back, it stays written.
      CREATE TABLE casework.clock_mark (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        kind text NOT NULL CHECK (kind IN ('exam_leave', 'medical_visit', 'work_permit', 'cnfpt_census', 'yearly_filing')),
        -- The contract, the host or the filing.
        subject_id uuid NOT NULL,
        -- The year, where it comes back each year.
        term text NOT NULL DEFAULT '',
        done_on date NOT NULL,
        marked_by uuid NOT NULL REFERENCES identity.account,
        marked_at timestamptz NOT NULL DEFAULT now(),
        withdrawn_by uuid REFERENCES identity.account,
        withdrawn_at timestamptz,
        CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL)));
      CREATE UNIQUE INDEX clock_mark_current ON casework.clock_mark (kind, subject_id, term) WHERE withdrawn_at IS NULL;

      -- A filing of the school's, on the day that was announced.
      CREATE TABLE casework.filing (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        kind text NOT NULL CHECK (kind IN ('bpf', 'sifa', 'qualiopi', 'other')),
        label text NOT NULL,
        due_on date NOT NULL,
        source text NOT NULL,
        typed_by uuid NOT NULL REFERENCES identity.account,
        typed_at timestamptz NOT NULL DEFAULT now(),
        withdrawn_by uuid REFERENCES identity.account,
        withdrawn_at timestamptz,
        CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL)));

      -- An item of the list put off to a day, or given to somebody: dated, signed, and taken back rather than changed.
      CREATE TABLE casework.to_do_decision (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        item text NOT NULL,
        -- Whom it is about, where it is about somebody.
        learner_id uuid REFERENCES learners.learner,
        kind text NOT NULL CHECK (kind IN ('later', 'assigned')),
        until date,
        assignee_id uuid REFERENCES identity.account,
        reason text NOT NULL,
        decided_by uuid NOT NULL REFERENCES identity.account,
        decided_on date NOT NULL,
        decided_at timestamptz NOT NULL DEFAULT now(),
        withdrawn_by uuid REFERENCES identity.account,
        withdrawn_at timestamptz,
        CHECK ((kind = 'later') = (until IS NOT NULL)),
        CHECK ((kind = 'assigned') = (assignee_id IS NOT NULL)),
        CHECK (until > decided_on),
        CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL)));
      CREATE UNIQUE INDEX to_do_decision_current ON casework.to_do_decision (item, kind) WHERE withdrawn_at IS NULL;

      -- Whether somebody wants the week's message; nobody asked is nobody disturbed but the staff.
      CREATE TABLE casework.digest_choice (
        account_id uuid PRIMARY KEY REFERENCES identity.account ON DELETE CASCADE,
        wanted boolean NOT NULL,
        decided_at timestamptz NOT NULL DEFAULT now());

      -- The week's message of one account: due once, sent once.
      CREATE TABLE casework.digest (
        account_id uuid NOT NULL REFERENCES identity.account ON DELETE CASCADE,
        week date NOT NULL CHECK (extract(isodow FROM week) = 1),
        due_at timestamptz NOT NULL DEFAULT now(),
        items integer CHECK (items >= 0),
        -- Null while it is still to write; set too when there was nothing to say.
        settled_at timestamptz,
        CHECK ((items IS NULL) = (settled_at IS NULL)),
        PRIMARY KEY (account_id, week));
      CREATE INDEX digest_due ON casework.digest (week) WHERE settled_at IS NULL;

      -- Who sent what to the national dashboard's file, and when.
      CREATE TABLE casework.national_export (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        made_on date NOT NULL,
        made_by uuid NOT NULL REFERENCES identity.account,
        made_at timestamptz NOT NULL DEFAULT now(),
        ready integer NOT NULL CHECK (ready > 0),
        refused integer NOT NULL CHECK (refused >= 0));

      CREATE TABLE casework.national_export_file (
        export_id uuid NOT NULL REFERENCES casework.national_export,
        number integer NOT NULL CHECK (number > 0),
        records integer NOT NULL CHECK (records BETWEEN 1 AND 2000),
        sha256 bytea NOT NULL CHECK (length(sha256) = 32),
        -- Sealed; erased after a while, the rest stays.
        content bytea,
        PRIMARY KEY (export_id, number));
    `);
    await db.query(
      grant('casework', {
        deadline_setting: 'SELECT, INSERT, DELETE',
        clock_mark: 'SELECT, INSERT, UPDATE',
        filing: 'SELECT, INSERT, UPDATE',
        to_do_decision: 'SELECT, INSERT, UPDATE',
        digest_choice: 'SELECT, INSERT, UPDATE, DELETE',
        digest: 'SELECT, INSERT, UPDATE, DELETE',
        national_export: 'SELECT, INSERT',
        national_export_file: 'SELECT, INSERT, UPDATE',
      }),
    );
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
