import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '#platform';

export class Leave1795300000905 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      -- Leave granted ahead, to one learner or to everybody of a promotion; both ends are included.
      CREATE TABLE calendar.leave (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        learner_id uuid REFERENCES learners.learner,
        cohort_id uuid REFERENCES cohorts.cohort,
        kind text NOT NULL CHECK (kind IN ('paid', 'family', 'unpaid', 'exams')),
        first_day date NOT NULL,
        first_half text NOT NULL CHECK (first_half IN ('morning', 'afternoon')),
        last_day date NOT NULL,
        last_half text NOT NULL CHECK (last_half IN ('morning', 'afternoon')),
        note text,
        -- Why it takes half-days at school, when it does.
        school_reason text,
        decided_by uuid NOT NULL REFERENCES identity.account,
        decided_on date NOT NULL,
        decided_at timestamptz NOT NULL DEFAULT now(),
        withdrawn_by uuid REFERENCES identity.account,
        withdrawn_at timestamptz,
        -- Half-days since Saturday 1 January 2000, two a day.
        halves int4range NOT NULL GENERATED ALWAYS AS (int4range(
          (first_day - date '2000-01-01') * 2 + (first_half = 'afternoon')::integer,
          (last_day - date '2000-01-01') * 2 + (last_half = 'afternoon')::integer, '[]')) STORED,
        CHECK (num_nonnulls(learner_id, cohort_id) = 1),
        CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL)),
        CONSTRAINT leave_once EXCLUDE USING gist ((coalesce(learner_id, cohort_id)) WITH =, halves WITH &&)
          WHERE (withdrawn_at IS NULL));
      CREATE INDEX leave_learner ON calendar.leave (learner_id) WHERE learner_id IS NOT NULL;
      CREATE INDEX leave_cohort ON calendar.leave (cohort_id) WHERE cohort_id IS NOT NULL;
    `);
    await db.query(grant('calendar', { leave: 'SELECT, INSERT, UPDATE, DELETE' }));
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
