import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FrozenVersion1795300000960 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      -- The published version of the promotion's calendar that said so; null before the first one, and for what was frozen earlier.
      ALTER TABLE attendance.frozen_place ADD calendar_version integer CHECK (calendar_version > 0);
    `);
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
