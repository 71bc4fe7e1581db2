import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MediationPlace1795300000964 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      -- Learners are expected at actions of mediation too.
      ALTER TABLE attendance.frozen_place DROP CONSTRAINT frozen_place_place_check;
      ALTER TABLE attendance.frozen_place ADD CONSTRAINT frozen_place_place_check
        CHECK (place IN ('school', 'company', 'mediation', 'closed', 'holiday', 'leave', 'host_closed', 'none'));
    `);
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
