import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, ROWS } from '#platform';

export class HostFacts1795300000710 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE hosts.host
        ADD opco text,
        ADD headcount_band text,
        ADD met_through text,
        ADD met_note text,
        ADD CONSTRAINT host_opco_of_company CHECK (opco IS NULL OR kind = 'company');

      ALTER TABLE hosts.contact DROP CONSTRAINT contact_role_check;
      ALTER TABLE hosts.contact
        ADD CONSTRAINT contact_role_check CHECK (role IN ('signatory', 'payroll', 'tutoring', 'other')),
        -- What this person is sent: contracts, absences, visits, calendar.
        ADD receives text[] NOT NULL DEFAULT '{}';

      -- The numbers that a site had before, when its SIRET changes.
      CREATE TABLE hosts.former_siret (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        site_id uuid NOT NULL REFERENCES hosts.site,
        siret text NOT NULL CHECK (siret ~ '^[0-9]{14}$'),
        used_until date NOT NULL,
        changed_by uuid NOT NULL REFERENCES identity.account,
        changed_at timestamptz NOT NULL DEFAULT now());
      CREATE INDEX former_siret_site ON hosts.former_siret (site_id);
      CREATE INDEX former_siret_number ON hosts.former_siret (siret);

      CREATE TABLE hosts.note (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        host_id uuid NOT NULL REFERENCES hosts.host,
        position_id uuid,
        body text NOT NULL CHECK (length(body) BETWEEN 1 AND 2000),
        written_on date NOT NULL,
        written_by uuid NOT NULL REFERENCES identity.account,
        written_at timestamptz NOT NULL DEFAULT now(),
        withdrawn_at timestamptz,
        withdrawn_by uuid REFERENCES identity.account,
        CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)));
      CREATE INDEX note_host ON hosts.note (host_id, id);
      CREATE INDEX note_position ON hosts.note (position_id, id);

      -- What proves a tutor's competence (Code du travail, R6223-22).
      CREATE TABLE hosts.tutor_evidence (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        tutor_id uuid NOT NULL REFERENCES hosts.tutor ON DELETE CASCADE,
        kind text NOT NULL CHECK (kind IN ('diploma', 'work_certificate', 'career', 'other')),
        file_id uuid NOT NULL UNIQUE REFERENCES platform.stored_file,
        received_on date NOT NULL,
        received_by uuid NOT NULL REFERENCES identity.account,
        checked_on date,
        checked_by uuid REFERENCES identity.account,
        CHECK ((checked_on IS NULL) = (checked_by IS NULL)));
      CREATE INDEX tutor_evidence_tutor ON hosts.tutor_evidence (tutor_id);

      CREATE INDEX site_city ON hosts.site (platform.plain(city));
    `);
    await db.query(grant('hosts', { former_siret: 'SELECT, INSERT', note: ROWS, tutor_evidence: ROWS }));
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
