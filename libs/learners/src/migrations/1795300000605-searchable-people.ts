import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SearchablePeople1795300000605 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE INDEX learner_name_search ON learners.learner
        USING gin (platform.plain(last_name || ' ' || first_name) gin_trgm_ops);
      CREATE INDEX learner_by_name ON learners.learner (last_name, first_name, id);
      CREATE INDEX enrolment_learner ON learners.enrolment (learner_id, entry_on DESC);

      -- People by name, for the search from anywhere; the name is compared as \`platform.plain\` writes it.
      CREATE VIEW learners.searchable_person AS
        SELECT l.id AS learner_id, l.first_name, l.last_name, l.birth_date,
               platform.plain(l.last_name || ' ' || l.first_name) AS plain_name
        FROM learners.learner l;
      -- What tells two persons of one name apart, without anything protected.
      CREATE VIEW learners.person_place AS
        SELECT l.id AS learner_id, e.cohort_id AS enrolled_cohort_id, e.exit_on, a.id AS application_id,
               a.cohort_id AS wished_cohort_id, a.stage
        FROM learners.learner l
          LEFT JOIN LATERAL (SELECT cohort_id, exit_on FROM learners.enrolment e
                             WHERE e.learner_id = l.id ORDER BY e.entry_on DESC LIMIT 1) e ON true
          LEFT JOIN LATERAL (SELECT id, cohort_id, stage FROM learners.application a
                             WHERE a.learner_id = l.id ORDER BY a.id DESC LIMIT 1) a ON true;
      GRANT SELECT ON learners.searchable_person, learners.person_place TO tandem_app;
    `);
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
