import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '#platform';

export class RulesAndSmic1795300000820 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE contracts.contract
        -- Whoever repeats a year takes the tutor's third place (Code du travail, R6223-6).
        ADD COLUMN repeats_year boolean NOT NULL DEFAULT false,
        -- Monthly, for 35 hours a week; counts from 21 when it is above the SMIC.
        ADD COLUMN branch_minimum_cents integer CHECK (branch_minimum_cents >= 0),
        -- A branch agreement lets a contrat de professionnalisation last longer.
        ADD COLUMN branch_agreement boolean NOT NULL DEFAULT false,
        ADD COLUMN professional_bac boolean NOT NULL DEFAULT false,
        -- Signed after a failed exam (Code du travail, L6222-11).
        ADD COLUMN after_failed_exam boolean NOT NULL DEFAULT false;

      CREATE TABLE contracts.smic_rate (
        from_day date PRIMARY KEY,
        hourly_cents integer NOT NULL CHECK (hourly_cents BETWEEN 500 AND 10000),
        source text NOT NULL,
        decided_by uuid REFERENCES identity.account,
        decided_at timestamptz NOT NULL DEFAULT now());
      INSERT INTO contracts.smic_rate (from_day, hourly_cents, source) VALUES
        ('2024-01-01', 1165, 'Publication officielle, deux sources'),
        ('2024-11-01', 1188, 'Publication officielle, deux sources'),
        ('2026-01-01', 1202, 'Publication officielle, deux sources'),
        ('2026-06-01', 1231, 'Publication officielle, une source');

      -- A bound that the school moved, from a day on; without row the house's own default holds.
      CREATE TABLE contracts.rule_value (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        key text NOT NULL,
        value integer NOT NULL CHECK (value BETWEEN 0 AND 100000),
        effective_from date NOT NULL,
        source text NOT NULL,
        decided_by uuid REFERENCES identity.account,
        decided_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (key, effective_from));
    `);
    await db.query(
      grant('contracts', { smic_rate: 'SELECT, INSERT, DELETE', rule_value: 'SELECT, INSERT, DELETE' }),
    );
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
