import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NamesSortedAtOnce1795300000657 implements MigrationInterface {
  async up(db: QueryRunner) {
    // After an import, a list of names still to be sorted in would be read by every search.
    await db.query(`
      ALTER INDEX learners.learner_name_search SET (fastupdate = off);
      SELECT gin_clean_pending_list('learners.learner_name_search');
    `);
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
