import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, ROWS } from '#platform';

export class Hosts1795300000700 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE SCHEMA hosts;

      CREATE TABLE hosts.host (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        name text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('company', 'public_body')),
        siren text NOT NULL UNIQUE CHECK (siren ~ '^[0-9]{9}$'),
        naf text,
        naf_version text CHECK (naf_version IN ('2008', '2025')),
        idcc text,
        created_at timestamptz NOT NULL DEFAULT now());

      CREATE TABLE hosts.site (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        host_id uuid NOT NULL REFERENCES hosts.host,
        siret text NOT NULL UNIQUE CHECK (siret ~ '^[0-9]{14}$'),
        name text NOT NULL,
        address text,
        postcode text NOT NULL CHECK (postcode ~ '^[0-9]{5}$'),
        city text NOT NULL,
        -- ISO days of the week worked, 1 is Monday.
        working_days integer[] NOT NULL DEFAULT '{1,2,3,4,5}');
      CREATE INDEX site_host ON hosts.site (host_id);

      CREATE TABLE hosts.contact (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        host_id uuid NOT NULL REFERENCES hosts.host ON DELETE CASCADE,
        role text NOT NULL CHECK (role IN ('signatory', 'payroll', 'other')),
        full_name text NOT NULL,
        email citext,
        phone text);
      CREATE INDEX contact_host ON hosts.contact (host_id);

      CREATE TABLE hosts.tutor (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        site_id uuid NOT NULL REFERENCES hosts.site,
        account_id uuid NOT NULL REFERENCES identity.account,
        first_name text NOT NULL,
        last_name text NOT NULL,
        birth_date date,
        email citext NOT NULL,
        phone text,
        job_title text,
        -- Level of a diploma of the same field, when there is one.
        diploma_level integer CHECK (diploma_level BETWEEN 3 AND 8),
        years_of_practice integer NOT NULL DEFAULT 0 CHECK (years_of_practice BETWEEN 0 AND 60),
        created_at timestamptz NOT NULL DEFAULT now(),
        left_on date,
        UNIQUE (site_id, account_id));

      CREATE TABLE hosts.host_closure (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        site_id uuid NOT NULL REFERENCES hosts.site ON DELETE CASCADE,
        name text NOT NULL,
        first_day date NOT NULL,
        last_day date NOT NULL CHECK (last_day >= first_day));
      CREATE INDEX host_closure_site ON hosts.host_closure (site_id);

      -- Where contracts are, without a name of a person: for the department's report.
      CREATE VIEW hosts.site_facts AS
        SELECT s.id AS site_id, s.host_id, h.kind, s.postcode, s.city FROM hosts.site s JOIN hosts.host h ON h.id = s.host_id;
      GRANT SELECT ON hosts.site_facts TO tandem_app;
    `);
    await db.query(
      grant('hosts', { host: ROWS, site: ROWS, contact: ROWS, tutor: ROWS, host_closure: ROWS }),
    );
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
