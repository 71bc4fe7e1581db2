import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PlainNames1795300000656 implements MigrationInterface {
  async up(db: QueryRunner) {
    // Kept rather than computed at each comparison: a search compares hundreds.
    await db.query(`
      DROP INDEX learners.learner_name_search;
      ALTER TABLE learners.learner
        ADD plain_name text GENERATED ALWAYS AS (platform.plain(last_name || ' ' || first_name)) STORED;
      CREATE INDEX learner_name_search ON learners.learner USING gin (plain_name gin_trgm_ops);
      CREATE OR REPLACE VIEW learners.searchable_person AS
        SELECT l.id AS learner_id, l.first_name, l.last_name, l.birth_date, l.plain_name, lower(l.email::text) AS plain_email
        FROM learners.learner l WHERE l.archived_on IS NULL AND l.erased_on IS NULL;
    `);
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
