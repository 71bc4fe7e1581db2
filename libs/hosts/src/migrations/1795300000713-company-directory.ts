import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, ROWS } from '#platform';

export class CompanyDirectory1795300000713 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      -- What the State's directory answered, for a while.
      CREATE TABLE hosts.directory_answer (
        query text PRIMARY KEY CHECK (length(query) <= 100),
        found jsonb NOT NULL,
        expires_at timestamptz NOT NULL);
      CREATE INDEX directory_answer_expiry ON hosts.directory_answer (expires_at);
    `);
    await db.query(grant('hosts', { directory_answer: ROWS }));
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
