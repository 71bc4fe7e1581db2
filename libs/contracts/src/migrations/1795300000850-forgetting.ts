import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Forgetting1795300000850 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      -- What was written of somebody may be emptied when they are erased, never rewritten.
      GRANT UPDATE (note) ON contracts.contract_move, contracts.termination TO tandem_app;
      CREATE FUNCTION contracts.refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'what was written may be emptied, not rewritten'; END $$;
      CREATE TRIGGER contract_move_is_final BEFORE UPDATE ON contracts.contract_move FOR EACH ROW
        WHEN (NEW.note IS NOT NULL) EXECUTE FUNCTION contracts.refuse_rewriting();
      CREATE TRIGGER termination_is_final BEFORE UPDATE ON contracts.termination FOR EACH ROW
        WHEN (NEW.note IS NOT NULL) EXECUTE FUNCTION contracts.refuse_rewriting();
    `);
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
