import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, ROWS } from '#platform';

export class Equipment1795300000642 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE learners.equipment (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        kind text NOT NULL CHECK (kind IN ('laptop', 'badge', 'other')),
        inventory_number text NOT NULL UNIQUE CHECK (inventory_number = upper(inventory_number)),
        label text,
        created_at timestamptz NOT NULL DEFAULT now());

      CREATE TABLE learners.equipment_loan (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        equipment_id uuid NOT NULL REFERENCES learners.equipment,
        learner_id uuid NOT NULL REFERENCES learners.learner,
        lent_on date NOT NULL,
        lent_by uuid NOT NULL REFERENCES identity.account,
        due_on date CHECK (due_on >= lent_on),
        returned_on date CHECK (returned_on >= lent_on),
        returned_state text CHECK (returned_state IN ('good', 'damaged', 'lost')),
        return_note text,
        returned_to uuid REFERENCES identity.account,
        CHECK (num_nonnulls(returned_on, returned_state, returned_to) IN (0, 3)),
        -- One thing is with one person at a time; who gives it back and who takes it may do so on the same day.
        CONSTRAINT loan_one_at_a_time EXCLUDE USING gist (equipment_id WITH =, daterange(lent_on, returned_on, '[)') WITH &&));
      CREATE INDEX equipment_loan_learner ON learners.equipment_loan (learner_id);
    `);
    await db.query(grant('learners', { equipment: ROWS, equipment_loan: ROWS }));
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
