import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ContractFacts1795300000810 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      -- Every contract with the days its clocks count from: read by casework and reporting.
      CREATE VIEW contracts.contract_facts AS
        SELECT c.id, c.learner_id, c.site_id, c.tutor_id, c.kind, c.stage, c.starts_on, c.ends_on, c.last_day,
               c.company_first_day, c.signed_on, c.weekly_minutes, c.school_hours,
               f.moved_on AS filed_on,
               -- Only a decision on the newest deposit counts.
               CASE WHEN c.stage IN ('accepted', 'refused') THEN d.moved_on END AS decided_on,
               c.stage = 'refused' AS refused,
               t.last_day AS terminated_on, t.initiator, t.ground, t.recorded_on AS termination_recorded_on
        FROM contracts.contract c
          LEFT JOIN contracts.termination t ON t.contract_id = c.id
          LEFT JOIN LATERAL (SELECT m.moved_on FROM contracts.contract_move m
            WHERE m.contract_id = c.id AND m.to_stage = 'filed' ORDER BY m.id DESC LIMIT 1) f ON true
          LEFT JOIN LATERAL (SELECT m.moved_on FROM contracts.contract_move m
            WHERE m.contract_id = c.id AND m.to_stage IN ('accepted', 'refused') ORDER BY m.id DESC LIMIT 1) d ON true;
      GRANT SELECT ON contracts.contract_facts TO tandem_app;
    `);
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
