import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Forgetting1795300000650 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      -- Out of the ordinary lists, and later without a name: dates decided by the retention's runs.
      ALTER TABLE learners.learner ADD archived_on date, ADD erased_on date;

      -- What was written of somebody may be emptied when they are erased, never rewritten.
      GRANT UPDATE (note) ON learners.application_move TO tandem_app;
      GRANT UPDATE (reason) ON learners.waiver TO tandem_app;
      CREATE FUNCTION learners.refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'what was written may be emptied, not rewritten'; END $$;
      CREATE TRIGGER application_move_is_final BEFORE UPDATE ON learners.application_move FOR EACH ROW
        WHEN (NEW.note IS NOT NULL) EXECUTE FUNCTION learners.refuse_rewriting();
      CREATE TRIGGER waiver_is_final BEFORE UPDATE ON learners.waiver FOR EACH ROW
        WHEN (NEW.reason <> 'effacé') EXECUTE FUNCTION learners.refuse_rewriting();
    `);
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
