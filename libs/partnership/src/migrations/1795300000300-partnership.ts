import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, ROWS } from '#platform';

export class Partnership1795300000300 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE SCHEMA partnership;

      CREATE TABLE partnership.agreement (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        name text NOT NULL,
        department text NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL CHECK (ends_on >= starts_on),
        signed_on date NOT NULL);

      -- One row a term and date of effect: the newest not after a day is in force on that day.
      CREATE TABLE partnership.agreement_term (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        agreement_id uuid NOT NULL REFERENCES partnership.agreement,
        key text NOT NULL,
        value jsonb NOT NULL,
        effective_from date NOT NULL,
        source text NOT NULL,
        decided_by uuid REFERENCES identity.account,
        decided_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (agreement_id, key, effective_from));
    `);
    await db.query(grant('partnership', { agreement: ROWS, agreement_term: ROWS }));
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
