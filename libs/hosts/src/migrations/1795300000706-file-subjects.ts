import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FileSubjects1795300000706 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      -- What an organisation's history is made of.
      CREATE VIEW hosts.file_subject AS
        SELECT id AS host_id, 'host' AS subject_kind, id AS subject_id FROM hosts.host
        UNION ALL SELECT host_id, 'site', id FROM hosts.site
        UNION ALL SELECT host_id, 'contact', id FROM hosts.contact
        UNION ALL SELECT s.host_id, 'tutor', t.id FROM hosts.tutor t JOIN hosts.site s ON s.id = t.site_id
        UNION ALL SELECT s.host_id, 'host_closure', c.id FROM hosts.host_closure c JOIN hosts.site s ON s.id = c.site_id;
      GRANT SELECT ON hosts.file_subject TO tandem_app;
    `);
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
