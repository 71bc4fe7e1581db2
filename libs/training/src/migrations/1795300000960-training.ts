import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, ROWS } from '#platform';

export class Training1795300000960 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE SCHEMA training;

      CREATE TABLE training.jury_result (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        enrolment_id uuid NOT NULL REFERENCES learners.enrolment,
        session_on date NOT NULL,
        outcome text NOT NULL CHECK (outcome IN ('title', 'partial', 'failed', 'absent')),
        -- Blocks validated, as RNCPnnnnnBCyy.
        blocks text[] NOT NULL DEFAULT '{}',
        recorded_by uuid REFERENCES identity.account,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (enrolment_id, session_on));
    `);
    await db.query(grant('training', { jury_result: ROWS }));
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
