import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '#platform';

/** Each change of a waiting list's order, and each place that somebody refused. */
export class WaitingLists1795300000611 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE learners.waiting_rank_change (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        application_id uuid NOT NULL REFERENCES learners.application ON DELETE CASCADE,
        cohort_id uuid NOT NULL REFERENCES cohorts.cohort,
        -- Places in the list that day, from 1.
        from_rank integer NOT NULL CHECK (from_rank > 0),
        to_rank integer NOT NULL CHECK (to_rank > 0),
        changed_by uuid NOT NULL REFERENCES identity.account,
        changed_on date NOT NULL,
        changed_at timestamptz NOT NULL DEFAULT now());
      CREATE INDEX waiting_rank_change_application ON learners.waiting_rank_change (application_id, id);

      CREATE TABLE learners.place_decline (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        application_id uuid NOT NULL REFERENCES learners.application ON DELETE CASCADE,
        -- How many places of the promotion had become free by then: after one more, the person is proposed again.
        places_freed integer NOT NULL CHECK (places_freed >= 0),
        note text,
        -- The withdrawal that came with it, when the person left the list.
        move_id uuid REFERENCES learners.application_move ON DELETE CASCADE,
        declined_by uuid NOT NULL REFERENCES identity.account,
        declined_on date NOT NULL,
        declined_at timestamptz NOT NULL DEFAULT now(),
        taken_back_by uuid REFERENCES identity.account,
        taken_back_at timestamptz,
        CHECK ((taken_back_by IS NULL) = (taken_back_at IS NULL)));
      CREATE INDEX place_decline_application ON learners.place_decline (application_id);
      CREATE INDEX application_move_from_admitted ON learners.application_move (application_id)
        WHERE from_stage = 'admitted' AND to_stage = 'withdrawn';
    `);
    await db.query(
      grant('learners', {
        waiting_rank_change: 'SELECT, INSERT, DELETE',
        place_decline: 'SELECT, INSERT, UPDATE (taken_back_by, taken_back_at), DELETE',
      }),
    );
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
