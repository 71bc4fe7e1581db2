import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Readings1795300000111 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      -- What counts as a reading of protected data, said once; a sign-in is none.
      CREATE FUNCTION platform.is_reading(action text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT action ~ '\\.(read|opened|exported|filtered)$' AND action <> 'session.opened' $$;
      DROP INDEX platform.audit_entry_reading;
      CREATE INDEX audit_entry_reading ON platform.audit_entry (id) WHERE platform.is_reading(action);
      CREATE OR REPLACE FUNCTION platform.forget_readings(older_than_months integer) RETURNS integer
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        DECLARE gone integer;
        BEGIN
          IF older_than_months < 6 THEN RAISE EXCEPTION 'readings are kept for six months at least'; END IF;
          DELETE FROM platform.audit_entry
          WHERE (platform.is_reading(action) OR action = 'session.opened')
            AND at < now() - make_interval(months => older_than_months)
            AND NOT EXISTS (SELECT FROM platform.audit_change c WHERE c.entry_id = audit_entry.id);
          GET DIAGNOSTICS gone = ROW_COUNT;
          RETURN gone;
        END $$;
    `);
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
