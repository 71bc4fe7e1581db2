import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '#platform';

export class Reporting1795300000990 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE SCHEMA reporting;

      CREATE TABLE reporting.report (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        period_from date NOT NULL,
        period_to date NOT NULL CHECK (period_to >= period_from),
        status text NOT NULL DEFAULT 'queued' CHECK (status IN ('queued', 'running', 'done', 'failed')),
        -- 0 to 100
        progress integer NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
        step text,
        failure text,
        -- How many times its production was asked for; each is a job of its own.
        run integer NOT NULL DEFAULT 1 CHECK (run > 0),
        -- When its production last gave news; a worker that dies gives none.
        news_at timestamptz NOT NULL DEFAULT now(),
        requested_by uuid NOT NULL REFERENCES identity.account,
        requested_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz,
        dataset jsonb,
        dataset_sha256 bytea CHECK (length(dataset_sha256) = 32),
        CHECK ((dataset IS NULL) = (dataset_sha256 IS NULL)),
        CHECK (status <> 'done' OR (dataset IS NOT NULL AND finished_at IS NOT NULL)));
      CREATE INDEX report_unfinished ON reporting.report (news_at) WHERE status IN ('queued', 'running');

      CREATE TABLE reporting.report_file (
        report_id uuid NOT NULL REFERENCES reporting.report,
        format text NOT NULL CHECK (format IN ('pdf', 'xlsx', 'csv', 'json')),
        file_name text NOT NULL,
        media_type text NOT NULL,
        bytes bytea NOT NULL,
        sha256 bytea NOT NULL CHECK (length(sha256) = 32),
        PRIMARY KEY (report_id, format));

      -- What was frozen stays, and a report that is done is never rewritten.
      CREATE FUNCTION reporting.refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'a report is not rewritten'; END $$;
      CREATE TRIGGER report_is_frozen BEFORE UPDATE ON reporting.report FOR EACH ROW
        WHEN (OLD.status = 'done' OR (OLD.dataset IS NOT NULL AND NEW.dataset IS DISTINCT FROM OLD.dataset))
        EXECUTE FUNCTION reporting.refuse_rewriting();
      CREATE TRIGGER report_file_is_final BEFORE UPDATE OR DELETE ON reporting.report_file FOR EACH ROW
        EXECUTE FUNCTION reporting.refuse_rewriting();
    `);
    await db.query(grant('reporting', { report: 'SELECT, INSERT, UPDATE', report_file: 'SELECT, INSERT' }));
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
