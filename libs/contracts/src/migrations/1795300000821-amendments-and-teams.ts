import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '#platform';

export class AmendmentsAndTeams1795300000821 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      -- What changes in a signed contract, from a day on; the contract's own row keeps what was signed first.
      CREATE TABLE contracts.amendment (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        contract_id uuid NOT NULL REFERENCES contracts.contract,
        number integer NOT NULL CHECK (number > 0),
        effective_on date NOT NULL,
        signed_on date NOT NULL,
        gross_monthly_pay_cents integer CHECK (gross_monthly_pay_cents >= 0),
        weekly_minutes integer CHECK (weekly_minutes BETWEEN 60 AND 2880),
        site_id uuid REFERENCES hosts.site,
        tutor_id uuid REFERENCES hosts.tutor,
        ends_on date,
        -- Prolongs after a failed exam (Code du travail, L6222-11).
        after_failed_exam boolean NOT NULL DEFAULT false,
        reason text,
        stage text NOT NULL DEFAULT 'signed' CHECK (stage IN ('signed', 'filed', 'accepted', 'refused')),
        recorded_by uuid NOT NULL REFERENCES identity.account,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CHECK (num_nonnulls(gross_monthly_pay_cents, weekly_minutes, site_id, tutor_id, ends_on) > 0),
        UNIQUE (contract_id, number));

      CREATE TABLE contracts.amendment_move (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        amendment_id uuid NOT NULL REFERENCES contracts.amendment,
        from_stage text,
        to_stage text NOT NULL,
        note text,
        moved_by uuid REFERENCES identity.account,
        moved_on date NOT NULL,
        moved_at timestamptz NOT NULL DEFAULT now());
      CREATE INDEX amendment_move_amendment ON contracts.amendment_move (amendment_id, id);

      ALTER INDEX contracts.contract_tutor RENAME TO contract_first_tutor;
      -- Who follows the learner at the host, and when: one main tutor at a time, and a team.
      CREATE TABLE contracts.contract_tutor (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        contract_id uuid NOT NULL REFERENCES contracts.contract,
        tutor_id uuid NOT NULL REFERENCES hosts.tutor,
        main boolean NOT NULL,
        first_day date NOT NULL,
        -- Null as long as the contract lasts.
        last_day date CHECK (last_day >= first_day),
        added_by uuid REFERENCES identity.account,
        added_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT contract_tutor_one_main EXCLUDE USING gist
          (contract_id WITH =, daterange(first_day, last_day, '[]') WITH &&) WHERE (main),
        CONSTRAINT contract_tutor_once EXCLUDE USING gist
          (contract_id WITH =, tutor_id WITH =, daterange(first_day, last_day, '[]') WITH &&));
      CREATE INDEX contract_tutor_tutor ON contracts.contract_tutor (tutor_id);
      INSERT INTO contracts.contract_tutor (contract_id, tutor_id, main, first_day)
        SELECT id, tutor_id, true, starts_on FROM contracts.contract WHERE stage NOT IN ('draft', 'cancelled');

      -- An amendment may prolong: the last day may pass the end agreed at first.
      ALTER TABLE contracts.contract DROP CONSTRAINT contract_check1;
      ALTER TABLE contracts.contract ADD CONSTRAINT contract_last_day CHECK (last_day >= starts_on - 1);

      -- A termination is taken back by one more row, and another one may follow.
      ALTER TABLE contracts.termination DROP CONSTRAINT termination_pkey;
      ALTER TABLE contracts.termination
        ADD COLUMN id uuid NOT NULL DEFAULT uuidv7() PRIMARY KEY,
        ADD COLUMN revision integer NOT NULL DEFAULT 0,
        ADD COLUMN mediator_asked_on date,
        ADD COLUMN announced_on date,
        ADD CONSTRAINT termination_one_at_a_time UNIQUE (contract_id, revision);
      CREATE TABLE contracts.termination_withdrawal (
        termination_id uuid PRIMARY KEY REFERENCES contracts.termination,
        reason text,
        withdrawn_by uuid NOT NULL REFERENCES identity.account,
        withdrawn_on date NOT NULL,
        withdrawn_at timestamptz NOT NULL DEFAULT now());
      CREATE VIEW contracts.standing_termination AS
        SELECT t.* FROM contracts.termination t
        WHERE NOT EXISTS (SELECT 1 FROM contracts.termination_withdrawal w WHERE w.termination_id = t.id);

      CREATE TABLE contracts.document (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        contract_id uuid NOT NULL REFERENCES contracts.contract,
        amendment_id uuid REFERENCES contracts.amendment,
        kind text NOT NULL CHECK (kind IN ('signed_contract', 'amendment', 'termination', 'other')),
        file_id uuid NOT NULL REFERENCES platform.stored_file,
        file_name text NOT NULL,
        media_type text NOT NULL,
        byte_size integer NOT NULL,
        added_by uuid NOT NULL REFERENCES identity.account,
        added_on date NOT NULL,
        added_at timestamptz NOT NULL DEFAULT now(),
        removed_at timestamptz,
        removed_by uuid REFERENCES identity.account);
      CREATE INDEX document_contract ON contracts.document (contract_id, id);

      -- Each place, end and tutor of a contract in turn, as the amendments that stand say.
      CREATE VIEW contracts.contract_place AS
        SELECT id AS contract_id, starts_on AS from_day, site_id, 0 AS number FROM contracts.contract
        UNION ALL
        SELECT contract_id, effective_on, site_id, number FROM contracts.amendment
        WHERE site_id IS NOT NULL AND stage <> 'refused';

      CREATE OR REPLACE VIEW contracts.binding_contract AS
        SELECT c.id, c.learner_id,
               (SELECT p.site_id FROM contracts.contract_place p WHERE p.contract_id = c.id
                ORDER BY p.from_day DESC, p.number DESC LIMIT 1) AS site_id,
               coalesce((SELECT m.tutor_id FROM contracts.contract_tutor m WHERE m.contract_id = c.id AND m.main
                ORDER BY m.first_day DESC LIMIT 1), c.tutor_id) AS tutor_id,
               c.kind, c.starts_on,
               coalesce((SELECT a.ends_on FROM contracts.amendment a
                WHERE a.contract_id = c.id AND a.ends_on IS NOT NULL AND a.stage <> 'refused'
                ORDER BY a.number DESC LIMIT 1), c.ends_on) AS ends_on,
               c.last_day, c.company_first_day, t.contract_id IS NOT NULL AS terminated
        FROM contracts.contract c LEFT JOIN contracts.standing_termination t ON t.contract_id = c.id
        WHERE c.stage IN ('signed', 'filed', 'accepted');

      CREATE OR REPLACE VIEW contracts.contract_facts AS
        SELECT c.id, c.learner_id,
               (SELECT p.site_id FROM contracts.contract_place p WHERE p.contract_id = c.id
                ORDER BY p.from_day DESC, p.number DESC LIMIT 1) AS site_id,
               coalesce((SELECT m.tutor_id FROM contracts.contract_tutor m WHERE m.contract_id = c.id AND m.main
                ORDER BY m.first_day DESC LIMIT 1), c.tutor_id) AS tutor_id,
               c.kind, c.stage, c.starts_on,
               coalesce((SELECT a.ends_on FROM contracts.amendment a
                WHERE a.contract_id = c.id AND a.ends_on IS NOT NULL AND a.stage <> 'refused'
                ORDER BY a.number DESC LIMIT 1), c.ends_on) AS ends_on,
               c.last_day, c.company_first_day, c.signed_on, c.weekly_minutes, c.school_hours,
               f.moved_on AS filed_on,
               CASE WHEN c.stage IN ('accepted', 'refused') THEN d.moved_on END AS decided_on,
               c.stage = 'refused' AS refused,
               t.last_day AS terminated_on, t.initiator, t.ground, t.recorded_on AS termination_recorded_on
        FROM contracts.contract c
          LEFT JOIN contracts.standing_termination t ON t.contract_id = c.id
          LEFT JOIN LATERAL (SELECT m.moved_on FROM contracts.contract_move m
            WHERE m.contract_id = c.id AND m.to_stage = 'filed' ORDER BY m.id DESC LIMIT 1) f ON true
          LEFT JOIN LATERAL (SELECT m.moved_on FROM contracts.contract_move m
            WHERE m.contract_id = c.id AND m.to_stage IN ('accepted', 'refused') ORDER BY m.id DESC LIMIT 1) d ON true;

      -- Every amendment with the days its deposit's clock counts from: read by casework.
      CREATE VIEW contracts.amendment_facts AS
        SELECT a.id, a.contract_id, c.learner_id, c.kind, a.number, a.effective_on, a.signed_on, a.stage,
               (SELECT max(m.moved_on) FROM contracts.amendment_move m
                WHERE m.amendment_id = a.id AND m.to_stage = 'filed') AS filed_on
        FROM contracts.amendment a JOIN contracts.contract c ON c.id = a.contract_id;
      GRANT SELECT ON contracts.standing_termination, contracts.contract_place, contracts.amendment_facts TO tandem_app;
      GRANT UPDATE (stage, reason, gross_monthly_pay_cents) ON contracts.amendment TO tandem_app;
      GRANT UPDATE (note) ON contracts.amendment_move TO tandem_app;
      GRANT UPDATE (reason) ON contracts.termination_withdrawal TO tandem_app;
      GRANT UPDATE (file_name, removed_at, removed_by) ON contracts.document TO tandem_app;
    `);
    await db.query(
      grant('contracts', {
        amendment: 'SELECT, INSERT',
        amendment_move: 'SELECT, INSERT',
        contract_tutor: 'SELECT, INSERT, UPDATE, DELETE',
        termination_withdrawal: 'SELECT, INSERT',
        document: 'SELECT, INSERT',
      }),
    );
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
