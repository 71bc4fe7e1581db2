import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, ROWS } from '#platform';

export class Identity1795300000200 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE SCHEMA identity;

      CREATE TABLE identity.account (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        email citext UNIQUE,
        display_name text NOT NULL,
        password_hash text,
        second_factor_secret bytea,
        second_factor_confirmed_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        deactivated_at timestamptz,
        deactivated_by uuid REFERENCES identity.account);

      CREATE TABLE identity.account_role (
        account_id uuid NOT NULL REFERENCES identity.account ON DELETE CASCADE,
        role text NOT NULL CHECK (role IN ('director', 'coordinator', 'trainer', 'tutor', 'learner', 'department_officer')),
        granted_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (account_id, role));

      CREATE TABLE identity.session (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        token_hash bytea NOT NULL UNIQUE,
        account_id uuid NOT NULL REFERENCES identity.account ON DELETE CASCADE,
        device text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_seen_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL);
      CREATE INDEX session_account ON identity.session (account_id);

      CREATE TABLE identity.personal_link (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        token_hash bytea NOT NULL UNIQUE,
        kind text NOT NULL CHECK (kind IN ('invitation', 'password_reset', 'first_director', 'access')),
        account_id uuid REFERENCES identity.account ON DELETE CASCADE,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        revoked_at timestamptz,
        CHECK ((kind = 'first_director') = (account_id IS NULL)));
      CREATE INDEX personal_link_account ON identity.personal_link (account_id, kind);

      CREATE TABLE identity.sign_in_failure (
        key bytea PRIMARY KEY,
        failures integer NOT NULL,
        last_at timestamptz NOT NULL DEFAULT now(),
        blocked_until timestamptz);

      CREATE TABLE identity.recovery_code (
        account_id uuid NOT NULL REFERENCES identity.account ON DELETE CASCADE,
        code_hash bytea NOT NULL,
        used_at timestamptz,
        PRIMARY KEY (account_id, code_hash));

      CREATE TABLE identity.access_grant (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        actor_id uuid NOT NULL REFERENCES identity.account ON DELETE CASCADE,
        learner_id uuid NOT NULL,
        ground text NOT NULL CHECK (ground IN ('self', 'tutor', 'representative')),
        source_id uuid,
        period daterange NOT NULL CHECK (NOT isempty(period)));
      CREATE INDEX access_grant_actor ON identity.access_grant (actor_id, learner_id);
      CREATE INDEX access_grant_source ON identity.access_grant (source_id);
    `);
    await db.query(
      grant('identity', {
        account: ROWS,
        account_role: ROWS,
        session: ROWS,
        personal_link: ROWS,
        sign_in_failure: ROWS,
        recovery_code: ROWS,
        access_grant: ROWS,
      }),
    );
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
