import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Forgetting1795300000750 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE hosts.tutor ADD erased_on date;

      -- Tutors and contacts, without a name: for the retention of data.
      CREATE VIEW hosts.person_end AS
        SELECT 'tutor' AS kind, t.id, s.host_id, t.id AS tutor_id, t.created_at::date AS known_on, t.left_on
        FROM hosts.tutor t JOIN hosts.site s ON s.id = t.site_id WHERE t.erased_on IS NULL
        UNION ALL
        SELECT 'host_contact', c.id, c.host_id, NULL, h.created_at::date, NULL
        FROM hosts.contact c JOIN hosts.host h ON h.id = c.host_id;
      GRANT SELECT ON hosts.person_end TO tandem_app;
    `);
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
