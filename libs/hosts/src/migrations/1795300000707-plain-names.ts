import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PlainNames1795300000707 implements MigrationInterface {
  async up(db: QueryRunner) {
    // Kept rather than computed at each comparison: a search compares hundreds.
    await db.query(`
      DROP INDEX hosts.host_name_search, hosts.site_name_search, hosts.tutor_name_search, hosts.contact_name_search;
      ALTER TABLE hosts.host ADD plain_name text GENERATED ALWAYS AS (platform.plain(name)) STORED;
      ALTER TABLE hosts.site ADD plain_name text GENERATED ALWAYS AS (platform.plain(name || ' ' || city)) STORED;
      ALTER TABLE hosts.tutor
        ADD plain_name text GENERATED ALWAYS AS (platform.plain(last_name || ' ' || first_name)) STORED;
      ALTER TABLE hosts.contact ADD plain_name text GENERATED ALWAYS AS (platform.plain(full_name)) STORED;
      CREATE INDEX host_name_search ON hosts.host USING gin (plain_name gin_trgm_ops);
      CREATE INDEX site_name_search ON hosts.site USING gin (plain_name gin_trgm_ops);
      CREATE INDEX tutor_name_search ON hosts.tutor USING gin (plain_name gin_trgm_ops);
      CREATE INDEX contact_name_search ON hosts.contact USING gin (plain_name gin_trgm_ops);

      CREATE OR REPLACE VIEW hosts.searchable_host AS
        SELECT h.id AS host_id, h.name, h.siren, h.plain_name FROM hosts.host h;
      CREATE OR REPLACE VIEW hosts.searchable_site AS
        SELECT s.id AS site_id, s.host_id, s.name, s.city, s.siret, s.plain_name FROM hosts.site s;
      CREATE OR REPLACE VIEW hosts.searchable_contact AS
        SELECT t.id AS person_id, s.host_id, t.last_name || ' ' || t.first_name AS name, 'tutor' AS role, t.plain_name
        FROM hosts.tutor t JOIN hosts.site s ON s.id = t.site_id
        UNION ALL
        SELECT c.id, c.host_id, c.full_name, c.role, c.plain_name FROM hosts.contact c;
    `);
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
