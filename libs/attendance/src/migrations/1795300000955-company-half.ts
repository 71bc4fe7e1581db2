import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CompanyHalf1795300000955 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      -- Half-days really spent in the company, and those expected there of which nothing is recorded yet.
      CREATE VIEW attendance.company_half AS
        SELECT learner_id, day, half, true AS confirmed FROM attendance.current_entry WHERE state = 'present_company'
        UNION ALL
        SELECT f.learner_id, f.day, f.half, false
        FROM attendance.frozen_place f
          LEFT JOIN LATERAL (SELECT e.state FROM attendance.entry e
            WHERE e.learner_id = f.learner_id AND e.day = f.day AND e.half = f.half ORDER BY e.revision DESC LIMIT 1) e ON true
        WHERE f.place = 'company' AND (e.state IS NULL OR e.state = 'withdrawn');
      GRANT SELECT ON attendance.company_half TO tandem_app;
    `);
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
