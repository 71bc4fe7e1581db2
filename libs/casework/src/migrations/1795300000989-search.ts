import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Search1795300000989 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      -- The best of each kind for words typed by somebody in a hurry: part of a name, accents and typing errors forgiven.
      -- \`closeness\` is 2 for a word that begins so, 1 for a part, below that a likeness.
      CREATE FUNCTION casework.found_by_name(typed text, most integer)
      RETURNS TABLE (kind text, id uuid, place_id uuid, name text, role text, closeness real)
      LANGUAGE sql STABLE PARALLEL SAFE SET pg_trgm.word_similarity_threshold = 0.4 AS $$
        WITH
        words AS MATERIALIZED (SELECT platform.plain(typed) AS q),
        pattern AS MATERIALIZED (SELECT q, replace(replace(replace(q, '\\', '\\\\'), '%', '\\%'), '_', '\\_') AS safe FROM words),
        person AS (
          SELECT 'learner', s.learner_id, NULL::uuid, s.last_name || ' ' || s.first_name, NULL::text, s.plain_name
          FROM learners.searchable_person s, pattern p
          WHERE s.plain_name LIKE p.safe || '%' OR s.plain_name LIKE '% ' || p.safe || '%'
             OR s.plain_name LIKE '%' || p.safe || '%' OR s.plain_name %> p.q),
        host AS (
          SELECT 'host', s.host_id, s.host_id, s.name, NULL::text, s.plain_name
          FROM hosts.searchable_host s, pattern p
          WHERE s.plain_name LIKE p.safe || '%' OR s.plain_name LIKE '% ' || p.safe || '%'
             OR s.plain_name LIKE '%' || p.safe || '%' OR s.plain_name %> p.q),
        site AS (
          SELECT 'site', s.site_id, s.host_id, s.name, s.city, s.plain_name
          FROM hosts.searchable_site s, pattern p
          WHERE s.plain_name LIKE p.safe || '%' OR s.plain_name LIKE '% ' || p.safe || '%'
             OR s.plain_name LIKE '%' || p.safe || '%' OR s.plain_name %> p.q),
        contact AS (
          SELECT 'contact', s.person_id, s.host_id, s.name, s.role, s.plain_name
          FROM hosts.searchable_contact s, pattern p
          WHERE s.plain_name LIKE p.safe || '%' OR s.plain_name LIKE '% ' || p.safe || '%'
             OR s.plain_name LIKE '%' || p.safe || '%' OR s.plain_name %> p.q),
        found (kind, id, place_id, name, role, plain_name) AS (
          SELECT * FROM person UNION ALL SELECT * FROM host UNION ALL SELECT * FROM site UNION ALL SELECT * FROM contact),
        ranked AS (
          SELECT f.kind, f.id, f.place_id, f.name, f.role,
                 CASE WHEN f.plain_name LIKE p.safe || '%' OR f.plain_name LIKE '% ' || p.safe || '%' THEN 2
                      WHEN f.plain_name LIKE '%' || p.safe || '%' THEN 1 ELSE 0 END + word_similarity(p.q, f.plain_name) AS closeness,
                 f.plain_name
          FROM found f, pattern p),
        numbered AS (
          SELECT *, row_number() OVER (PARTITION BY r.kind ORDER BY r.closeness DESC, r.plain_name, r.id) AS place FROM ranked r)
        SELECT n.kind, n.id, n.place_id, n.name, n.role, n.closeness::real
        FROM numbered n WHERE n.place <= most ORDER BY n.closeness DESC, n.plain_name, n.id
      $$;
      GRANT EXECUTE ON FUNCTION casework.found_by_name TO tandem_app;
    `);
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
