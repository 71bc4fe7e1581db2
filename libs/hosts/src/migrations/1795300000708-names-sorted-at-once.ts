import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NamesSortedAtOnce1795300000708 implements MigrationInterface {
  async up(db: QueryRunner) {
    // As for the learners: a search reads no list of names still to be sorted in.
    await db.query(`
      ALTER INDEX hosts.host_name_search SET (fastupdate = off);
      ALTER INDEX hosts.site_name_search SET (fastupdate = off);
      ALTER INDEX hosts.tutor_name_search SET (fastupdate = off);
      ALTER INDEX hosts.contact_name_search SET (fastupdate = off);
      SELECT gin_clean_pending_list(i::regclass) FROM unnest(ARRAY['hosts.host_name_search', 'hosts.site_name_search',
        'hosts.tutor_name_search', 'hosts.contact_name_search']) i;
    `);
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
