import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RemovedDocuments1795300000986 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      -- What goes by its age has one report a month, which each day's sweep completes.
      CREATE OR REPLACE TRIGGER retention_run_is_final BEFORE UPDATE ON casework.retention_run FOR EACH ROW
        WHEN (OLD.done_on IS NOT NULL AND OLD.rule NOT IN ('access_log', 'mail', 'removed_document'))
        EXECUTE FUNCTION casework.refuse_rewriting();
    `);
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
