import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '#platform';

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
        recorded_by uuid NOT NULL REFERENCES identity.account,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        -- A correction is a new row: this names it.
        replaced_by uuid REFERENCES training.jury_result DEFERRABLE INITIALLY DEFERRED,
        CHECK ((outcome = 'partial') = (cardinality(blocks) > 0)));
      CREATE UNIQUE INDEX jury_result_current ON training.jury_result (enrolment_id, session_on) WHERE replaced_by IS NULL;

      -- The results that count, without a name: for the department's report.
      CREATE VIEW training.current_jury_result AS
        SELECT enrolment_id, session_on, outcome, blocks FROM training.jury_result WHERE replaced_by IS NULL;
      GRANT SELECT ON training.current_jury_result TO tandem_app;
    `);
    await db.query(grant('training', { jury_result: 'SELECT, INSERT, UPDATE' }));
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
