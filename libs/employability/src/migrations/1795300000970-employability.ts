import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '#platform';

export class Employability1795300000970 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE SCHEMA employability;

      -- What became of a leaver, at one moment after the exit. The newest row of a moment counts.
      CREATE TABLE employability.follow_up (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        enrolment_id uuid NOT NULL REFERENCES learners.enrolment,
        months integer NOT NULL CHECK (months IN (6, 12, 18, 24)),
        situation text NOT NULL CHECK (situation IN ('salaried', 'self_employed', 'abroad', 'studying', 'job_seeking',
          'unable', 'inactive', 'unknown')),
        in_target_trade boolean,
        employer_city text,
        answered_on date NOT NULL,
        recorded_by uuid NOT NULL REFERENCES identity.account,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        replaced_by uuid REFERENCES employability.follow_up DEFERRABLE INITIALLY DEFERRED);
      CREATE UNIQUE INDEX follow_up_current ON employability.follow_up (enrolment_id, months) WHERE replaced_by IS NULL;

      -- The answers that count, without a name: for the department's report.
      CREATE VIEW employability.current_follow_up AS
        SELECT enrolment_id, months, situation, in_target_trade, answered_on
        FROM employability.follow_up WHERE replaced_by IS NULL;
      GRANT SELECT ON employability.current_follow_up TO tandem_app;
    `);
    await db.query(grant('employability', { follow_up: 'SELECT, INSERT, UPDATE' }));
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
