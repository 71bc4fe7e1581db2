import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, ROWS } from '#platform';

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
        requested_by uuid NOT NULL REFERENCES identity.account,
        requested_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz,
        dataset jsonb,
        dataset_sha256 bytea);

      CREATE TABLE reporting.report_file (
        report_id uuid NOT NULL REFERENCES reporting.report ON DELETE CASCADE,
        format text NOT NULL CHECK (format IN ('pdf', 'xlsx', 'csv', 'json')),
        file_name text NOT NULL,
        media_type text NOT NULL,
        bytes bytea NOT NULL,
        sha256 bytea NOT NULL,
        PRIMARY KEY (report_id, format));
    `);
    await db.query(grant('reporting', { report: ROWS, report_file: 'SELECT, INSERT, DELETE' }));
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
