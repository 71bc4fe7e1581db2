import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, ROWS } from '#platform';

/** Interviews on the school's own criteria; what each interviewer wrote is sealed, apart from the file. */
export class Interviews1795300000612 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE learners.interview_grid (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        name text NOT NULL,
        retired_by uuid REFERENCES identity.account,
        retired_on date,
        CHECK ((retired_by IS NULL) = (retired_on IS NULL)));
      CREATE UNIQUE INDEX interview_grid_name ON learners.interview_grid (platform.plain(name)) WHERE retired_on IS NULL;

      -- Never changed: an interview keeps the criteria it was held with.
      CREATE TABLE learners.interview_grid_version (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        grid_id uuid NOT NULL REFERENCES learners.interview_grid,
        number integer NOT NULL CHECK (number > 0),
        published_by uuid REFERENCES identity.account,
        published_on date NOT NULL,
        UNIQUE (grid_id, number));
      CREATE TABLE learners.interview_criterion (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        version_id uuid NOT NULL REFERENCES learners.interview_grid_version,
        position integer NOT NULL CHECK (position > 0),
        label text NOT NULL,
        help text,
        UNIQUE (version_id, position));

      CREATE TABLE learners.interview (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        application_id uuid NOT NULL REFERENCES learners.application ON DELETE CASCADE,
        version_id uuid NOT NULL REFERENCES learners.interview_grid_version,
        planned_on date NOT NULL,
        planned_at time,
        place text,
        result text CHECK (result IN ('favourable', 'reserved', 'unfavourable', 'absent')),
        result_by uuid REFERENCES identity.account,
        result_on date,
        cancelled_by uuid REFERENCES identity.account,
        cancelled_on date,
        created_by uuid NOT NULL REFERENCES identity.account,
        created_at timestamptz NOT NULL DEFAULT now(),
        CHECK ((result IS NULL) = (result_by IS NULL) AND (result IS NULL) = (result_on IS NULL)),
        CHECK ((cancelled_by IS NULL) = (cancelled_on IS NULL)),
        CHECK (result IS NULL OR cancelled_on IS NULL));
      CREATE INDEX interview_application ON learners.interview (application_id, planned_on);
      CREATE INDEX interview_day ON learners.interview (planned_on, id);

      CREATE TABLE learners.interviewer (
        interview_id uuid NOT NULL REFERENCES learners.interview ON DELETE CASCADE,
        account_id uuid NOT NULL REFERENCES identity.account,
        PRIMARY KEY (interview_id, account_id));
      CREATE INDEX interviewer_account ON learners.interviewer (account_id);

      CREATE TABLE learners.interview_score (
        interview_id uuid NOT NULL,
        account_id uuid NOT NULL,
        criterion_id uuid NOT NULL REFERENCES learners.interview_criterion,
        score smallint NOT NULL CHECK (score BETWEEN 1 AND 4),
        PRIMARY KEY (interview_id, account_id, criterion_id),
        FOREIGN KEY (interview_id, account_id) REFERENCES learners.interviewer ON DELETE CASCADE);
      CREATE TABLE learners.interview_note (
        interview_id uuid NOT NULL,
        account_id uuid NOT NULL,
        note bytea NOT NULL,
        written_on date NOT NULL,
        PRIMARY KEY (interview_id, account_id),
        FOREIGN KEY (interview_id, account_id) REFERENCES learners.interviewer ON DELETE CASCADE);

      -- What a positioning test said: it helps the training, and no refusal can quote it.
      CREATE TABLE learners.positioning_result (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        application_id uuid NOT NULL REFERENCES learners.application ON DELETE CASCADE,
        taken_on date NOT NULL,
        result bytea NOT NULL,
        recorded_by uuid NOT NULL REFERENCES identity.account,
        recorded_at timestamptz NOT NULL DEFAULT now());
      CREATE INDEX positioning_result_application ON learners.positioning_result (application_id);
    `);
    await db.query(
      grant('learners', {
        interview_grid: 'SELECT, INSERT, UPDATE',
        interview_grid_version: 'SELECT, INSERT',
        interview_criterion: 'SELECT, INSERT',
        interview: ROWS,
        interviewer: ROWS,
        interview_score: ROWS,
        interview_note: ROWS,
        positioning_result: ROWS,
      }),
    );
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
