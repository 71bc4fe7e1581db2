import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SearchInTwoSteps1795300000990 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      -- \`typed\` with each two neighbouring letters changed over: « mroeau » begins with no three letters of « moreau ».
      CREATE FUNCTION casework.letters_changed_over(typed text) RETURNS text[]
      LANGUAGE sql IMMUTABLE STRICT AS $$
        SELECT coalesce(array_agg(left(typed, i - 1) || substr(typed, i + 1, 1) || substr(typed, i, 1) || substr(typed, i + 2)), '{}')
        FROM generate_series(1, least(length(typed), 24) - 1) i
        WHERE length(typed) >= 4 AND substr(typed, i, 2) !~ '[ %_\\\\]' AND substr(typed, i, 1) <> substr(typed, i + 1, 1)
      $$;

      -- The best of each kind for words typed by somebody in a hurry: part of a name; where hardly anything has it, what is
      -- close to it too. \`closeness\` is 2 for a word that begins so, 1 for a part, below that a likeness.
      -- What is close comes after what is part of a name, which it may name again.
      -- Planned anew for each word, so that the indexes serve whatever is typed; the planner takes a comparison by likeness
      -- for a cheap one, and would make it on every row.
      CREATE OR REPLACE FUNCTION casework.found_by_name(typed text, most integer)
      RETURNS TABLE (kind text, id uuid, place_id uuid, name text, role text, closeness real)
      LANGUAGE plpgsql STABLE SET pg_trgm.word_similarity_threshold = 0.4 SET enable_seqscan = off AS $$
        DECLARE
          q text := platform.plain(typed);
          safe text := replace(replace(replace(q, '\\', '\\\\'), '%', '\\%'), '_', '\\_');
          parts text[] := ARRAY[CASE WHEN length(q) < 3 THEN safe || '%' ELSE '%' || safe || '%' END, '% ' || safe || '%'];
          changed text[] := casework.letters_changed_over(q);
          search text := $found$
            WITH found (kind, id, place_id, name, role, plain_name) AS (
              SELECT 'learner', s.learner_id, NULL::uuid, s.last_name || ' ' || s.first_name, NULL::text, s.plain_name
              FROM learners.searchable_person s WHERE s.plain_name LIKE ANY ($2) OR $4 AND s.plain_name %> $1
              UNION ALL
              SELECT 'host', s.host_id, s.host_id, s.name, NULL, s.plain_name
              FROM hosts.searchable_host s WHERE s.plain_name LIKE ANY ($2) OR $4 AND s.plain_name %> $1
              UNION ALL
              SELECT 'site', s.site_id, s.host_id, s.name, s.city, s.plain_name
              FROM hosts.searchable_site s WHERE s.plain_name LIKE ANY ($2) OR $4 AND s.plain_name %> $1
              UNION ALL
              SELECT 'contact', s.person_id, s.host_id, s.name, s.role, s.plain_name
              FROM hosts.searchable_contact s WHERE s.plain_name LIKE ANY ($2) OR $4 AND s.plain_name %> $1),
            ranked AS (
              SELECT f.*, CASE WHEN f.plain_name LIKE $3 || '%' OR f.plain_name LIKE '% ' || $3 || '%' THEN 2
                               WHEN f.plain_name LIKE '%' || $3 || '%' THEN 1 ELSE 0 END
                          + greatest(word_similarity($1, f.plain_name),
                                     (SELECT max(word_similarity(c, f.plain_name)) FROM unnest($6) c)) AS closeness
              FROM found f),
            numbered AS (
              SELECT r.*, row_number() OVER (PARTITION BY r.kind ORDER BY r.closeness DESC, r.plain_name, r.id) AS place
              FROM ranked r)
            SELECT n.kind, n.id, n.place_id, n.name, n.role, n.closeness::real
            FROM numbered n WHERE n.place <= $5 ORDER BY n.closeness DESC, n.plain_name, n.id
          $found$;
          few bigint;
        BEGIN
          RETURN QUERY EXECUTE search USING q, parts, safe, false, most, '{}'::text[];
          GET DIAGNOSTICS few = ROW_COUNT;
          IF few < 3 AND length(q) >= 3 THEN
            RETURN QUERY EXECUTE search
              USING q, parts || ARRAY(SELECT '%' || c || '%' FROM unnest(changed) c), safe, true, most, changed;
          END IF;
        END $$;
      GRANT EXECUTE ON FUNCTION casework.letters_changed_over, casework.found_by_name TO tandem_app;
    `);
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
