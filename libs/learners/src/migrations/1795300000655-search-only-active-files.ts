import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SearchOnlyActiveFiles1795300000655 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      -- People by name or address, for the search from anywhere; archived and erased files are not found by it.
      CREATE OR REPLACE VIEW learners.searchable_person AS
        SELECT l.id AS learner_id, l.first_name, l.last_name, l.birth_date,
               platform.plain(l.last_name || ' ' || l.first_name) AS plain_name, lower(l.email::text) AS plain_email
        FROM learners.learner l WHERE l.archived_on IS NULL AND l.erased_on IS NULL;

      -- What a person's history is made of: the file, its applications and its places.
      CREATE VIEW learners.file_subject AS
        SELECT id AS learner_id, 'learner' AS subject_kind, id AS subject_id FROM learners.learner
        UNION ALL SELECT learner_id, 'application', id FROM learners.application
        UNION ALL SELECT learner_id, 'enrolment', id FROM learners.enrolment;
      GRANT SELECT ON learners.file_subject TO tandem_app;
    `);
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
