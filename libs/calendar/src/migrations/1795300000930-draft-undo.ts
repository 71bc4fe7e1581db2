import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DraftUndo1795300000930 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      -- What the draft was before its last change, so that it can be taken back: {plan, origin}; null once published.
      ALTER TABLE calendar.draft ADD previous jsonb;
    `);
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
