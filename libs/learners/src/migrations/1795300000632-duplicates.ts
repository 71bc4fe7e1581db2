import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, ROWS } from '#platform';

export class Duplicates1795300000632 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      -- A file that turned out to be somebody's second one: it stays, with what hangs on its id, and reads go on to the other.
      ALTER TABLE learners.learner ADD merged_into_id uuid REFERENCES learners.learner CHECK (merged_into_id <> id);
      CREATE INDEX learner_merged_into ON learners.learner (merged_into_id) WHERE merged_into_id IS NOT NULL;

      -- A second application of one person to one promotion: kept with its history, counted nowhere.
      ALTER TABLE learners.application ADD duplicate_of_id uuid REFERENCES learners.application CHECK (duplicate_of_id <> id);
      ALTER TABLE learners.application DROP CONSTRAINT application_learner_id_cohort_id_key;
      CREATE UNIQUE INDEX application_once ON learners.application (learner_id, cohort_id) WHERE duplicate_of_id IS NULL;
      CREATE INDEX application_learner ON learners.application (learner_id);

      CREATE TABLE learners.learner_merge (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        survivor_id uuid NOT NULL REFERENCES learners.learner,
        merged_id uuid NOT NULL REFERENCES learners.learner CHECK (merged_id <> survivor_id),
        -- What an undo puts back.
        moved_applications uuid[] NOT NULL,
        moved_representatives uuid[] NOT NULL,
        set_apart jsonb NOT NULL,
        completed text[] NOT NULL,
        merged_by uuid NOT NULL REFERENCES identity.account,
        merged_on date NOT NULL,
        merged_at timestamptz NOT NULL DEFAULT now(),
        undone_by uuid REFERENCES identity.account,
        undone_at timestamptz,
        CHECK ((undone_by IS NULL) = (undone_at IS NULL)));
      CREATE UNIQUE INDEX learner_merge_once ON learners.learner_merge (merged_id) WHERE undone_at IS NULL;
      CREATE INDEX learner_merge_survivor ON learners.learner_merge (survivor_id);

      -- « These are two persons »: signed, and never asked again.
      CREATE TABLE learners.distinct_persons (
        first_id uuid NOT NULL REFERENCES learners.learner ON DELETE CASCADE,
        second_id uuid NOT NULL REFERENCES learners.learner ON DELETE CASCADE CHECK (second_id > first_id),
        decided_by uuid NOT NULL REFERENCES identity.account,
        decided_on date NOT NULL,
        decided_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (first_id, second_id));

      -- Which person each file is: for the rooms on the right, whose rows keep the id they were written with.
      CREATE VIEW learners.same_person AS
        SELECT id AS learner_id, coalesce(merged_into_id, id) AS person_id FROM learners.learner;

      CREATE OR REPLACE VIEW learners.application_facts AS
        SELECT a.id, a.cohort_id, a.stage, a.received_on,
               (SELECT m.reason_code FROM learners.application_move m
                WHERE m.application_id = a.id AND m.to_stage = 'refused' ORDER BY m.id DESC LIMIT 1) AS refusal_code
        FROM learners.application a WHERE a.duplicate_of_id IS NULL;
      CREATE OR REPLACE VIEW learners.searchable_person AS
        SELECT l.id AS learner_id, l.first_name, l.last_name, l.birth_date,
               platform.plain(l.last_name || ' ' || l.first_name) AS plain_name
        FROM learners.learner l WHERE l.merged_into_id IS NULL;
      CREATE OR REPLACE VIEW learners.person_place AS
        SELECT l.id AS learner_id, e.cohort_id AS enrolled_cohort_id, e.exit_on, a.id AS application_id,
               a.cohort_id AS wished_cohort_id, a.stage
        FROM learners.learner l
          LEFT JOIN LATERAL (SELECT cohort_id, exit_on FROM learners.enrolment e
                             WHERE e.learner_id = l.id ORDER BY e.entry_on DESC LIMIT 1) e ON true
          LEFT JOIN LATERAL (SELECT id, cohort_id, stage FROM learners.application a
                             WHERE a.learner_id = l.id AND a.duplicate_of_id IS NULL ORDER BY a.id DESC LIMIT 1) a ON true;
      GRANT SELECT ON learners.same_person TO tandem_app;
    `);
    await db.query(grant('learners', { learner_merge: ROWS, distinct_persons: ROWS }));
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
