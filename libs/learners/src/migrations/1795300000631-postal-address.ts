import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where somebody without e-mail is written to: the person's, whatever they applied to. */
export class PostalAddress1795300000631 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE learners.learner ADD street text;
      UPDATE learners.learner l SET street = p.street
      FROM learners.public_application p JOIN learners.application a ON a.id = p.application_id WHERE a.learner_id = l.id;
      ALTER TABLE learners.public_application DROP COLUMN street;
    `);
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
