import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '#platform';

export class Archive1795300000651 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      -- A director reads an archived file for an hour, with a reason that stays.
      CREATE TABLE learners.archive_opening (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        learner_id uuid NOT NULL REFERENCES learners.learner,
        opened_by uuid NOT NULL REFERENCES identity.account,
        opened_at timestamptz NOT NULL DEFAULT now(),
        reason text NOT NULL);
      CREATE INDEX archive_opening_learner ON learners.archive_opening (learner_id, opened_by, opened_at);

      -- When each person's file comes to its end, without a name: for the retention of data.
      CREATE VIEW learners.file_end AS
        SELECT l.id AS learner_id, l.archived_on, l.erased_on, e.enrolled, e.last_exit_on, a.last_activity_on, a.closed
        FROM learners.learner l
        CROSS JOIN LATERAL (
          SELECT count(*) > 0 AS enrolled, CASE WHEN bool_and(exit_on IS NOT NULL) THEN max(exit_on) END AS last_exit_on
          FROM learners.enrolment WHERE learner_id = l.id) e
        CROSS JOIN LATERAL (
          SELECT coalesce(bool_and(p.stage IN ('refused', 'withdrawn')), true) AS closed,
                 max(greatest(p.received_on, (SELECT max(m.moved_on) FROM learners.application_move m WHERE m.application_id = p.id),
                     CASE WHEN p.stage NOT IN ('refused', 'withdrawn') THEN c.ends_on END)) AS last_activity_on
          FROM learners.application p JOIN cohorts.cohort c ON c.id = p.cohort_id WHERE p.learner_id = l.id) a;
      -- Archived and erased people are found by nobody.
      CREATE OR REPLACE VIEW learners.searchable_person AS
        SELECT l.id AS learner_id, l.first_name, l.last_name, l.birth_date,
               platform.plain(l.last_name || ' ' || l.first_name) AS plain_name
        FROM learners.learner l WHERE l.archived_on IS NULL;
      GRANT SELECT ON learners.file_end TO tandem_app;
    `);
    await db.query(grant('learners', { archive_opening: 'SELECT, INSERT, DELETE' }));
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
