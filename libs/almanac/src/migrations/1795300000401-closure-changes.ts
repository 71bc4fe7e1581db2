import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '#platform';

export class ClosureChanges1795300000401 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      -- What closing or opening days changed, until those whose days it changes are told; a closure removed has left its table.
      CREATE TABLE almanac.closure_change (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        closure_id uuid NOT NULL,
        -- The closure as it was; null for one that was made.
        before jsonb,
        changed_by uuid REFERENCES identity.account,
        changed_at timestamptz NOT NULL DEFAULT now(),
        told_at timestamptz);
      CREATE INDEX closure_change_untold ON almanac.closure_change (id) WHERE told_at IS NULL;
    `);
    await db.query(grant('almanac', { closure_change: 'SELECT, INSERT, UPDATE' }));
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
