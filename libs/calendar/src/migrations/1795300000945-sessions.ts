import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '#platform';

export class Sessions1795300000945 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      -- A named week of a promotion, to be placed on weeks at school.
      CREATE TABLE calendar.week_template (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        cohort_id uuid NOT NULL REFERENCES cohorts.cohort,
        name text NOT NULL CHECK (btrim(name) <> ''),
        written_by uuid NOT NULL REFERENCES identity.account,
        written_at timestamptz NOT NULL DEFAULT now(),
        removed_by uuid REFERENCES identity.account,
        removed_at timestamptz,
        CHECK ((removed_at IS NULL) = (removed_by IS NULL)));
      CREATE UNIQUE INDEX week_template_name ON calendar.week_template (cohort_id, name) WHERE removed_at IS NULL;

      CREATE TABLE calendar.template_half (
        template_id uuid NOT NULL REFERENCES calendar.week_template,
        weekday integer NOT NULL CHECK (weekday BETWEEN 1 AND 5),
        half text NOT NULL CHECK (half IN ('morning', 'afternoon')),
        subject text CHECK (btrim(subject) <> ''),
        block_code text,
        trainer_id uuid REFERENCES identity.account,
        room_id uuid REFERENCES premises.room,
        note text,
        PRIMARY KEY (template_id, weekday, half),
        CHECK (subject IS NOT NULL OR block_code IS NOT NULL));

      CREATE TABLE calendar.template_application (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        template_id uuid NOT NULL REFERENCES calendar.week_template,
        mondays date[] NOT NULL CHECK (cardinality(mondays) > 0),
        -- Whether half-days that had a session were given the template's.
        over_taken boolean NOT NULL,
        applied_by uuid NOT NULL REFERENCES identity.account,
        applied_at timestamptz NOT NULL DEFAULT now(),
        undone_by uuid REFERENCES identity.account,
        undone_at timestamptz,
        CHECK ((undone_at IS NULL) = (undone_by IS NULL)));

      -- What a promotion does at school on a half-day; cancelled, it stays as a row.
      CREATE TABLE calendar.session (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        cohort_id uuid NOT NULL REFERENCES cohorts.cohort,
        day date NOT NULL CHECK (extract(isodow FROM day) <= 5),
        half text NOT NULL CHECK (half IN ('morning', 'afternoon')),
        subject text CHECK (btrim(subject) <> ''),
        -- As RNCPnnnnnBCyy.
        block_code text,
        trainer_id uuid REFERENCES identity.account,
        room_id uuid REFERENCES premises.room,
        booking_id uuid REFERENCES premises.booking,
        note text,
        -- Grows with each change: what a feed calls its sequence.
        revision integer NOT NULL DEFAULT 0 CHECK (revision >= 0),
        application_id uuid REFERENCES calendar.template_application,
        written_by uuid NOT NULL REFERENCES identity.account,
        written_at timestamptz NOT NULL DEFAULT now(),
        changed_at timestamptz NOT NULL DEFAULT now(),
        cancelled_by uuid REFERENCES identity.account,
        cancelled_at timestamptz,
        -- The application of a template that took its place.
        displaced_by uuid REFERENCES calendar.template_application,
        CHECK (subject IS NOT NULL OR block_code IS NOT NULL),
        CHECK ((cancelled_at IS NULL) = (cancelled_by IS NULL)),
        CHECK (displaced_by IS NULL OR cancelled_at IS NOT NULL));
      CREATE UNIQUE INDEX session_cohort_once ON calendar.session (cohort_id, day, half) WHERE cancelled_at IS NULL;
      CREATE UNIQUE INDEX session_trainer_once ON calendar.session (trainer_id, day, half) WHERE cancelled_at IS NULL;
      CREATE UNIQUE INDEX session_room_once ON calendar.session (room_id, day, half) WHERE cancelled_at IS NULL;
      CREATE INDEX session_day ON calendar.session (day);
      CREATE INDEX session_application ON calendar.session (application_id);
      CREATE INDEX session_displaced ON calendar.session (displaced_by) WHERE displaced_by IS NOT NULL;

      -- When a trainer is away; the reason is the management's.
      CREATE TABLE calendar.trainer_absence (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        trainer_id uuid NOT NULL REFERENCES identity.account,
        first_day date NOT NULL,
        first_half text NOT NULL CHECK (first_half IN ('morning', 'afternoon')),
        last_day date NOT NULL,
        last_half text NOT NULL CHECK (last_half IN ('morning', 'afternoon')),
        -- Half-days counted from 1 January 2000, both ends included.
        during int4range NOT NULL GENERATED ALWAYS AS (int4range(
          (first_day - DATE '2000-01-01') * 2 + CASE first_half WHEN 'afternoon' THEN 1 ELSE 0 END,
          (last_day - DATE '2000-01-01') * 2 + CASE last_half WHEN 'afternoon' THEN 1 ELSE 0 END, '[]')) STORED,
        reason text NOT NULL CHECK (reason IN ('sick', 'leave', 'training', 'other')),
        declared_by uuid NOT NULL REFERENCES identity.account,
        declared_at timestamptz NOT NULL DEFAULT now(),
        withdrawn_by uuid REFERENCES identity.account,
        withdrawn_at timestamptz,
        CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
        CONSTRAINT trainer_absent_once EXCLUDE USING gist (trainer_id WITH =, during WITH &&) WHERE (withdrawn_at IS NULL));

      -- Who takes the sessions of an absent trainer, as decided at once.
      CREATE TABLE calendar.replacement (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        absence_id uuid NOT NULL REFERENCES calendar.trainer_absence ON DELETE CASCADE,
        decided_by uuid NOT NULL REFERENCES identity.account,
        decided_at timestamptz NOT NULL DEFAULT now(),
        -- When the trainers were written to: a little after, so that it can be undone unheard.
        announced_at timestamptz,
        undone_by uuid REFERENCES identity.account,
        undone_at timestamptz,
        CHECK ((undone_at IS NULL) = (undone_by IS NULL)));
      CREATE INDEX replacement_absence ON calendar.replacement (absence_id);
      CREATE INDEX replacement_to_announce ON calendar.replacement (decided_at)
        WHERE announced_at IS NULL AND undone_at IS NULL;

      CREATE TABLE calendar.replaced_session (
        replacement_id uuid NOT NULL REFERENCES calendar.replacement ON DELETE CASCADE,
        session_id uuid NOT NULL REFERENCES calendar.session,
        trainer_before uuid NOT NULL REFERENCES identity.account,
        -- Null: nobody was found, the session goes on without a trainer.
        trainer_after uuid REFERENCES identity.account,
        PRIMARY KEY (replacement_id, session_id));
      CREATE INDEX replaced_session_session ON calendar.replaced_session (session_id);
    `);
    await db.query(
      grant('calendar', {
        week_template: 'SELECT, INSERT, UPDATE (name, removed_by, removed_at)',
        template_half: 'SELECT, INSERT, DELETE',
        template_application: 'SELECT, INSERT, UPDATE (undone_by, undone_at)',
        session: `SELECT, INSERT, UPDATE (subject, block_code, trainer_id, room_id, booking_id, note, revision, changed_at,
          cancelled_by, cancelled_at, displaced_by)`,
        trainer_absence: 'SELECT, INSERT, UPDATE (withdrawn_by, withdrawn_at), DELETE',
        replacement: 'SELECT, INSERT, UPDATE (announced_at, undone_by, undone_at)',
        replaced_session: 'SELECT, INSERT, DELETE',
      }),
    );
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
