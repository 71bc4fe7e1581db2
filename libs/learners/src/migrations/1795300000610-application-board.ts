import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The columns of the board are read by stage, newest first, of one promotion or of all. */
export class ApplicationBoard1795300000610 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE INDEX application_stage ON learners.application (stage, received_on DESC, id DESC);
      CREATE INDEX application_cohort_stage ON learners.application (cohort_id, stage, received_on DESC, id DESC);
      DROP INDEX learners.application_cohort;
      CREATE INDEX application_received ON learners.application (received_on DESC, id DESC);
      CREATE INDEX enrolment_application ON learners.enrolment (application_id);

      -- One rank a place: those waiting are numbered again in the order they had, after everybody who left.
      UPDATE learners.application a SET waiting_rank = r.rank
      FROM (SELECT id, (SELECT coalesce(max(o.waiting_rank), 0) FROM learners.application o WHERE o.cohort_id = w.cohort_id)
                       + row_number() OVER (PARTITION BY cohort_id ORDER BY waiting_rank NULLS LAST, id) AS rank
            FROM learners.application w WHERE stage = 'waiting_list') r
      WHERE r.id = a.id;
      ALTER TABLE learners.application
        ADD CONSTRAINT application_waits_with_rank CHECK (stage <> 'waiting_list' OR waiting_rank IS NOT NULL),
        ADD CONSTRAINT application_rank_once EXCLUDE USING btree (cohort_id WITH =, waiting_rank WITH =)
          WHERE (stage = 'waiting_list') DEFERRABLE;
    `);
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
