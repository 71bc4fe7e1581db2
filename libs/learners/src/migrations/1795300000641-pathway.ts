import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '#platform';

export class Pathway1795300000641 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      -- An enrolment that goes on in another promotion ends without being an exit: no reason, a transition.
      ALTER TABLE learners.enrolment
        ADD COLUMN transition text CHECK (transition IN ('change_of_cohort', 'repeated_year')),
        ADD COLUMN extended_until date CHECK (extended_until > entry_on);
      ALTER TABLE learners.enrolment DROP CONSTRAINT enrolment_check1;
      ALTER TABLE learners.enrolment ADD CONSTRAINT enrolment_ends_one_way
        CHECK (num_nonnulls(exit_reason, transition) = num_nonnulls(exit_on));
      -- A place goes on in one other only.
      CREATE UNIQUE INDEX enrolment_goes_on_once ON learners.enrolment (previous_enrolment_id);

      -- What was decided for somebody's training, signed; taking a step back is one more row.
      CREATE TABLE learners.pathway_step (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        enrolment_id uuid NOT NULL REFERENCES learners.enrolment,
        kind text NOT NULL CHECK (kind IN ('exit', 'change_of_cohort', 'repeated_year', 'extension', 'return', 'taken_back')),
        effective_on date NOT NULL,
        until_on date CHECK (until_on >= effective_on),
        to_cohort_id uuid REFERENCES cohorts.cohort,
        reason text,
        takes_back uuid UNIQUE REFERENCES learners.pathway_step,
        signed_by uuid NOT NULL REFERENCES identity.account,
        signed_on date NOT NULL,
        signed_at timestamptz NOT NULL DEFAULT now(),
        CHECK ((kind = 'taken_back') = (takes_back IS NOT NULL)),
        CHECK ((kind IN ('change_of_cohort', 'repeated_year')) = (to_cohort_id IS NOT NULL)),
        CHECK ((kind IN ('extension', 'return')) = (until_on IS NOT NULL)));
      CREATE INDEX pathway_step_enrolment ON learners.pathway_step (enrolment_id, id);
      -- Why it was decided may be emptied when the person is erased, never rewritten.
      GRANT UPDATE (reason) ON learners.pathway_step TO tandem_app;
      CREATE FUNCTION learners.refuse_rewriting_a_step() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'a step is taken back by one more, not rewritten'; END $$;
      CREATE TRIGGER pathway_step_is_final BEFORE UPDATE ON learners.pathway_step FOR EACH ROW
        WHEN (NEW.reason IS NOT NULL) EXECUTE FUNCTION learners.refuse_rewriting_a_step();
      INSERT INTO learners.pathway_step (enrolment_id, kind, effective_on, reason, signed_by, signed_on, signed_at)
        SELECT id, 'exit', exit_on, exit_note, exit_recorded_by,
               coalesce(exit_recorded_at, now())::date, coalesce(exit_recorded_at, now())
        FROM learners.enrolment WHERE exit_on IS NOT NULL AND exit_recorded_by IS NOT NULL;

      CREATE OR REPLACE VIEW learners.entry_facts AS
        SELECT e.id AS enrolment_id, e.learner_id, e.cohort_id, e.entry_on, e.exit_on, e.exit_reason, l.birth_date,
               a.received_on, a.level, a.higher_education_years, p.kind AS prescriber_kind,
               ARRAY(SELECT w.rule_code FROM learners.waiver w WHERE w.application_id = a.id ORDER BY w.rule_code) AS waived,
               f.id <> e.id AS continues, f.entry_on AS started_on
        FROM learners.enrolment e JOIN learners.learner l ON l.id = e.learner_id
          -- The place this one goes on from: whoever changes promotion or repeats a year entered once.
          CROSS JOIN LATERAL (
            WITH RECURSIVE back AS (
              SELECT e.id, e.entry_on, e.application_id, e.previous_enrolment_id
              UNION ALL
              SELECT o.id, o.entry_on, o.application_id, o.previous_enrolment_id
              FROM back JOIN learners.enrolment o ON o.id = back.previous_enrolment_id AND o.transition IS NOT NULL)
            SELECT id, entry_on, application_id FROM back ORDER BY entry_on LIMIT 1) f
          LEFT JOIN learners.application a ON a.id = coalesce(e.application_id, f.application_id)
          LEFT JOIN learners.prescription p ON p.application_id = a.id;
    `);
    await db.query(grant('learners', { pathway_step: 'SELECT, INSERT' }));
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
