import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, ROWS } from '#platform';

export class Contracts1795300000800 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE SCHEMA contracts;

      CREATE TABLE contracts.contract (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        learner_id uuid NOT NULL REFERENCES learners.learner,
        site_id uuid NOT NULL REFERENCES hosts.site,
        tutor_id uuid NOT NULL REFERENCES hosts.tutor,
        kind text NOT NULL CHECK (kind IN ('apprenticeship', 'professionalisation', 'internship')),
        starts_on date NOT NULL,
        ends_on date NOT NULL CHECK (ends_on > starts_on),
        -- First day in the company; the contract's first day unless told.
        company_first_day date NOT NULL,
        weekly_minutes integer NOT NULL DEFAULT 2100 CHECK (weekly_minutes BETWEEN 60 AND 2880),
        -- Hours at school over the contract; those of the promotion's programme unless told.
        school_hours integer CHECK (school_hours BETWEEN 0 AND 10000),
        gross_monthly_pay_cents integer CHECK (gross_monthly_pay_cents >= 0),
        -- Why the statutory age limit does not apply (Code du travail, L6222-2).
        age_exceptions text[] NOT NULL DEFAULT '{}',
        stage text NOT NULL DEFAULT 'draft' CHECK (stage IN ('draft', 'signed', 'filed', 'accepted', 'refused', 'cancelled')),
        signed_on date,
        created_at timestamptz NOT NULL DEFAULT now(),
        created_by uuid REFERENCES identity.account,
        -- The last day really under contract: the term, or the day a termination set.
        last_day date NOT NULL CHECK (last_day >= starts_on - 1 AND last_day <= ends_on),
        CONSTRAINT contract_one_at_a_time EXCLUDE USING gist (learner_id WITH =, daterange(starts_on, last_day, '[]') WITH &&)
          WHERE (stage IN ('signed', 'filed', 'accepted')));
      CREATE INDEX contract_learner ON contracts.contract (learner_id);
      CREATE INDEX contract_tutor ON contracts.contract (tutor_id);
      CREATE INDEX contract_site ON contracts.contract (site_id);

      CREATE TABLE contracts.contract_move (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        contract_id uuid NOT NULL REFERENCES contracts.contract ON DELETE CASCADE,
        from_stage text,
        to_stage text NOT NULL,
        note text,
        moved_by uuid REFERENCES identity.account,
        moved_on date NOT NULL,
        moved_at timestamptz NOT NULL DEFAULT now());
      CREATE INDEX contract_move_contract ON contracts.contract_move (contract_id, id);

      CREATE TABLE contracts.termination (
        contract_id uuid PRIMARY KEY REFERENCES contracts.contract,
        last_day date NOT NULL,
        initiator text NOT NULL CHECK (initiator IN ('learner', 'employer', 'both', 'other')),
        ground text NOT NULL CHECK (ground IN ('free', 'agreement', 'resignation', 'dismissal', 'exclusion', 'title_obtained')),
        note text,
        recorded_by uuid NOT NULL REFERENCES identity.account,
        recorded_on date NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now());

      -- Contracts that bind, with their first and last day: what other rooms read.
      CREATE VIEW contracts.binding_contract AS
        SELECT c.id, c.learner_id, c.site_id, c.tutor_id, c.kind, c.starts_on, c.ends_on, c.last_day, c.company_first_day,
               t.contract_id IS NOT NULL AS terminated
        FROM contracts.contract c LEFT JOIN contracts.termination t ON t.contract_id = c.id
        WHERE c.stage IN ('signed', 'filed', 'accepted');
      GRANT SELECT ON contracts.binding_contract TO tandem_app;
    `);
    await db.query(
      grant('contracts', { contract: ROWS, contract_move: 'SELECT, INSERT', termination: 'SELECT, INSERT' }),
    );
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
