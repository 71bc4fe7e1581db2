import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SearchableHosts1795300000705 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE INDEX host_name_search ON hosts.host USING gin (platform.plain(name) gin_trgm_ops);
      CREATE INDEX host_by_name ON hosts.host (name, id);
      CREATE INDEX site_name_search ON hosts.site USING gin (platform.plain(name || ' ' || city) gin_trgm_ops);
      CREATE INDEX tutor_name_search ON hosts.tutor USING gin (platform.plain(last_name || ' ' || first_name) gin_trgm_ops);
      CREATE INDEX contact_name_search ON hosts.contact USING gin (platform.plain(full_name) gin_trgm_ops);

      -- Organisations and their people by name, for the search from anywhere.
      CREATE VIEW hosts.searchable_host AS
        SELECT h.id AS host_id, h.name, h.siren, platform.plain(h.name) AS plain_name FROM hosts.host h;
      CREATE VIEW hosts.searchable_site AS
        SELECT s.id AS site_id, s.host_id, s.name, s.city, s.siret, platform.plain(s.name || ' ' || s.city) AS plain_name
        FROM hosts.site s;
      CREATE VIEW hosts.searchable_contact AS
        SELECT t.id AS person_id, s.host_id, t.last_name || ' ' || t.first_name AS name, 'tutor' AS role,
               platform.plain(t.last_name || ' ' || t.first_name) AS plain_name
        FROM hosts.tutor t JOIN hosts.site s ON s.id = t.site_id
        UNION ALL
        SELECT c.id, c.host_id, c.full_name, c.role, platform.plain(c.full_name) FROM hosts.contact c;
      GRANT SELECT ON hosts.searchable_host, hosts.searchable_site, hosts.searchable_contact TO tandem_app;
    `);
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
