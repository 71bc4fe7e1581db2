import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, ROWS } from '#platform';

export class OneTimeCodes1795300000220 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      -- Printed on a slip for who reads no e-mail; the code itself is not kept.
      CREATE TABLE identity.one_time_code (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        account_id uuid NOT NULL REFERENCES identity.account ON DELETE CASCADE,
        code_hash bytea NOT NULL UNIQUE,
        made_by uuid NOT NULL REFERENCES identity.account,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        revoked_at timestamptz);
      CREATE INDEX one_time_code_account ON identity.one_time_code (account_id, id);
      CREATE UNIQUE INDEX one_time_code_one_alive ON identity.one_time_code (account_id)
        WHERE used_at IS NULL AND revoked_at IS NULL;

      -- An address somebody gave for their own account, until they prove that they read it.
      CREATE TABLE identity.address_confirmation (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        token_hash bytea NOT NULL UNIQUE,
        account_id uuid NOT NULL REFERENCES identity.account ON DELETE CASCADE,
        email citext NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        used_at timestamptz);
      CREATE INDEX address_confirmation_account ON identity.address_confirmation (account_id);
    `);
    await db.query(grant('identity', { one_time_code: ROWS, address_confirmation: ROWS }));
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
