import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, ROWS } from '#platform';

export class Employability1795300000970 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE SCHEMA employability;

      -- What became of a leaver, at one moment after the exit. The newest row of a moment counts.
      CREATE TABLE employability.follow_up (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        enrolment_id uuid NOT NULL REFERENCES learners.enrolment,
        months integer NOT NULL CHECK (months IN (6, 12, 18, 24)),
        situation text NOT NULL,
        in_target_trade boolean,
        employer_city text,
        answered_on date NOT NULL,
        recorded_by uuid REFERENCES identity.account,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        replaced_by uuid REFERENCES employability.follow_up DEFERRABLE INITIALLY DEFERRED);
      CREATE UNIQUE INDEX follow_up_current ON employability.follow_up (enrolment_id, months) WHERE replaced_by IS NULL;
    `);
    await db.query(grant('employability', { follow_up: ROWS }));
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
