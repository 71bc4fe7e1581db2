import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, ROWS } from '#platform';

export class Privacy1795300000985 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE SCHEMA IF NOT EXISTS casework;

      -- How long each kind of data stays, from a day on; without a row the default holds.
      CREATE TABLE casework.retention_term (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        rule text NOT NULL,
        months integer NOT NULL CHECK (months BETWEEN 0 AND 600),
        effective_from date NOT NULL,
        source text NOT NULL,
        decided_by uuid REFERENCES identity.account,
        decided_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (rule, effective_from));

      -- What a term will erase or archive, announced before it is done, and then what was done.
      CREATE TABLE casework.retention_run (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        rule text NOT NULL,
        announced_on date NOT NULL,
        due_on date NOT NULL CHECK (due_on >= announced_on),
        done_on date CHECK (done_on >= due_on),
        -- Counts table by table; never a name.
        report jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        CHECK (done_on IS NULL OR report IS NOT NULL));
      CREATE INDEX retention_run_open ON casework.retention_run (due_on) WHERE done_on IS NULL;
      CREATE FUNCTION casework.refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'a run that is done is not rewritten'; END $$;
      CREATE TRIGGER retention_run_is_final BEFORE UPDATE ON casework.retention_run FOR EACH ROW
        WHEN (OLD.done_on IS NOT NULL AND OLD.rule NOT IN ('access_log', 'mail'))
        EXECUTE FUNCTION casework.refuse_rewriting();

      -- One person of a run. The id alone stays: what it named is erased.
      CREATE TABLE casework.retention_item (
        run_id uuid NOT NULL REFERENCES casework.retention_run ON DELETE CASCADE,
        subject_kind text NOT NULL,
        subject_id uuid NOT NULL,
        -- The day the term is counted from.
        since date NOT NULL,
        ends_on date NOT NULL CHECK (ends_on >= since),
        done_on date,
        PRIMARY KEY (run_id, subject_id));
      CREATE INDEX retention_item_subject ON casework.retention_item (subject_id);

      -- Who must not be erased until a day, and why; the newest row counts, an empty one lifts it.
      CREATE TABLE casework.retention_hold (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        subject_kind text NOT NULL,
        subject_id uuid NOT NULL,
        reason text NOT NULL,
        held_until date NOT NULL,
        held_on date NOT NULL,
        held_by uuid NOT NULL REFERENCES identity.account,
        lifted_on date,
        lifted_by uuid REFERENCES identity.account,
        CHECK ((lifted_on IS NULL) = (lifted_by IS NULL)));
      CREATE UNIQUE INDEX retention_hold_one ON casework.retention_hold (subject_id) WHERE lifted_on IS NULL;

      -- What a person asked of their data, and the answer.
      CREATE TABLE casework.data_request (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        learner_id uuid NOT NULL REFERENCES learners.learner,
        kind text NOT NULL CHECK (kind IN ('correction', 'erasure')),
        asked_by uuid NOT NULL REFERENCES identity.account,
        asked_on date NOT NULL,
        wording text NOT NULL,
        answered_on date CHECK (answered_on >= asked_on),
        answered_by uuid REFERENCES identity.account,
        outcome text CHECK (outcome IN ('accepted', 'refused')),
        answer text,
        created_at timestamptz NOT NULL DEFAULT now(),
        CHECK ((answered_on IS NULL) = (outcome IS NULL)),
        CHECK (outcome <> 'refused' OR answer IS NOT NULL));
      CREATE INDEX data_request_learner ON casework.data_request (learner_id);
      CREATE UNIQUE INDEX data_request_one_open ON casework.data_request (learner_id, kind) WHERE answered_on IS NULL;

      -- What the school adds to the register of processing that the product knows.
      CREATE TABLE casework.processing_activity (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        name text NOT NULL,
        purpose text NOT NULL,
        legal_basis text NOT NULL,
        people text NOT NULL,
        categories text NOT NULL,
        recipients text NOT NULL,
        retention text NOT NULL,
        security text NOT NULL,
        written_by uuid NOT NULL REFERENCES identity.account,
        written_at timestamptz NOT NULL DEFAULT now(),
        ended_on date);

      -- Breaches of personal data: facts, effects, measures, and what was said to whom.
      CREATE TABLE casework.breach (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        known_at timestamptz NOT NULL,
        title text NOT NULL,
        facts text NOT NULL,
        nature text NOT NULL CHECK (nature IN ('confidentiality', 'integrity', 'availability')),
        people_count integer NOT NULL CHECK (people_count >= 0),
        people text NOT NULL,
        effects text NOT NULL,
        measures text NOT NULL,
        risk text NOT NULL CHECK (risk IN ('none', 'some', 'high')),
        authority_told_at timestamptz,
        authority_not_told_why text,
        people_told_at timestamptz,
        people_not_told_why text,
        recorded_by uuid NOT NULL REFERENCES identity.account,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        closed_on date,
        CHECK (authority_told_at IS NULL OR authority_told_at >= known_at),
        CHECK (closed_on IS NULL OR authority_told_at IS NOT NULL OR authority_not_told_why IS NOT NULL));
    `);
    await db.query(
      grant('casework', {
        retention_term: ROWS,
        retention_run: 'SELECT, INSERT, UPDATE, DELETE',
        retention_item: ROWS,
        retention_hold: 'SELECT, INSERT, UPDATE',
        data_request: ROWS,
        processing_activity: ROWS,
        breach: 'SELECT, INSERT, UPDATE',
      }),
    );
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
