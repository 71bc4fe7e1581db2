import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Forgetting1795300000110 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      -- Readings of protected data: by whom, of whom, when. What else the audit says is the files' history.
      CREATE INDEX audit_entry_reading ON platform.audit_entry (id)
        WHERE action LIKE '%.read' OR action LIKE '%.opened' OR action LIKE '%.exported';

      -- The application adds to the audit and changes nothing; these are the two ways in which it forgets.
      CREATE FUNCTION platform.empty_audit_details(entries uuid[]) RETURNS void
        LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        UPDATE platform.audit_entry SET detail = '{}' WHERE id = ANY (entries) AND detail <> '{}' $$;
      CREATE FUNCTION platform.forget_readings(older_than_months integer) RETURNS integer
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        DECLARE gone integer;
        BEGIN
          IF older_than_months < 6 THEN RAISE EXCEPTION 'readings are kept for six months at least'; END IF;
          DELETE FROM platform.audit_entry
          WHERE (action LIKE '%.read' OR action LIKE '%.opened' OR action LIKE '%.exported')
            AND at < now() - make_interval(months => older_than_months)
            AND NOT EXISTS (SELECT FROM platform.audit_change c WHERE c.entry_id = audit_entry.id);
          GET DIAGNOSTICS gone = ROW_COUNT;
          RETURN gone;
        END $$;
      REVOKE ALL ON FUNCTION platform.empty_audit_details, platform.forget_readings FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION platform.empty_audit_details, platform.forget_readings TO tandem_app;
    `);
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
