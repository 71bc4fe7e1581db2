import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, ROWS } from '#platform';

export class Attendance1795300000950 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE SCHEMA attendance;

      -- The head of each learner's chain; locked in learner order by whoever appends.
      CREATE TABLE attendance.chain (
        learner_id uuid PRIMARY KEY REFERENCES learners.learner,
        seq bigint NOT NULL CHECK (seq >= 0),
        hash bytea NOT NULL CHECK (length(hash) = 32));

      -- One recorded half-day. Never changed: a correction is the next revision.
      CREATE TABLE attendance.entry (
        learner_id uuid NOT NULL REFERENCES attendance.chain,
        day date NOT NULL,
        half text NOT NULL CHECK (half IN ('morning', 'afternoon')),
        revision integer NOT NULL CHECK (revision > 0),
        seq bigint NOT NULL CHECK (seq > 0),
        -- 'withdrawn' takes a record back: the half-day is unknown again.
        state text NOT NULL CHECK (state IN ('present_school', 'present_company', 'mediation', 'representation',
          'absent_justified', 'absent_unjustified', 'leave', 'sick', 'withdrawn')),
        -- Minutes present; null where the state alone says it.
        minutes integer CHECK (minutes BETWEEN 0 AND 720),
        origin text NOT NULL CHECK (origin IN ('sheet', 'workplace', 'correction', 'import')),
        -- The sheet or the workplace log, and its version, that this entry came with.
        source_id uuid,
        source_version integer,
        recorded_by uuid NOT NULL REFERENCES identity.account,
        -- Milliseconds: it is hashed.
        recorded_at timestamptz(3) NOT NULL,
        -- Version of the canonical form that was hashed.
        form smallint NOT NULL DEFAULT 1,
        payload_hash bytea CHECK (length(payload_hash) = 32),
        previous_hash bytea NOT NULL CHECK (length(previous_hash) = 32),
        hash bytea NOT NULL CHECK (length(hash) = 32),
        PRIMARY KEY (learner_id, day, half, revision),
        UNIQUE (learner_id, seq));
      CREATE INDEX entry_source ON attendance.entry (source_id, source_version) WHERE source_id IS NOT NULL;

      -- The personal part of an entry, salted; may be erased, the chain still verifies.
      CREATE TABLE attendance.entry_payload (
        learner_id uuid NOT NULL,
        seq bigint NOT NULL,
        salt bytea NOT NULL CHECK (length(salt) = 16),
        payload jsonb NOT NULL,
        PRIMARY KEY (learner_id, seq),
        FOREIGN KEY (learner_id, seq) REFERENCES attendance.entry (learner_id, seq));

      -- One save, by the id its client made: sent again, it changes nothing.
      CREATE TABLE attendance.recording (
        client_id uuid PRIMARY KEY,
        -- SHA-256 of what was sent: the same id with another content is refused.
        content_hash bytea NOT NULL CHECK (length(content_hash) = 32),
        recorded_by uuid NOT NULL REFERENCES identity.account,
        recorded_at timestamptz NOT NULL DEFAULT now());

      CREATE TABLE attendance.sheet (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        cohort_id uuid NOT NULL REFERENCES cohorts.cohort,
        day date NOT NULL,
        half text NOT NULL CHECK (half IN ('morning', 'afternoon')),
        -- Grows at each save; a caller who saves an older one is told.
        version integer NOT NULL DEFAULT 0,
        saved_at timestamptz,
        saved_by uuid REFERENCES identity.account,
        closed_at timestamptz,
        closed_by uuid REFERENCES identity.account,
        UNIQUE (cohort_id, day, half));

      -- What was expected when the half-day began, and what said so.
      CREATE TABLE attendance.frozen_place (
        learner_id uuid NOT NULL REFERENCES learners.learner,
        day date NOT NULL,
        half text NOT NULL CHECK (half IN ('morning', 'afternoon')),
        place text NOT NULL CHECK (place IN ('school', 'company', 'closed', 'holiday', 'leave', 'host_closed', 'none')),
        cohort_id uuid,
        contract_id uuid,
        -- The holiday's or the closure's.
        name text,
        frozen_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (learner_id, day, half));
      CREATE INDEX frozen_place_sheet ON attendance.frozen_place (cohort_id, day, half);

      -- The signatures of a fortnight, the newest version last.
      CREATE TABLE attendance.workplace_log (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        learner_id uuid NOT NULL REFERENCES learners.learner,
        contract_id uuid NOT NULL REFERENCES contracts.contract,
        from_monday date NOT NULL CHECK (extract(isodow FROM from_monday) = 1),
        version integer NOT NULL CHECK (version > 0),
        -- Typed by the school from a paper the tutor signed.
        on_paper boolean NOT NULL DEFAULT false,
        signed_by uuid NOT NULL REFERENCES identity.account,
        signed_at timestamptz(3) NOT NULL,
        UNIQUE (contract_id, from_monday, version));
      CREATE INDEX workplace_log_learner ON attendance.workplace_log (learner_id, from_monday);

      -- The last revision of each half-day, what was taken back left out: the ledger as it reads now.
      CREATE VIEW attendance.current_entry AS
        SELECT * FROM (
          SELECT DISTINCT ON (learner_id, day, half) learner_id, day, half, revision, state, minutes, origin, recorded_at, recorded_by
          FROM attendance.entry ORDER BY learner_id, day, half, revision DESC) last
        WHERE state <> 'withdrawn';
      GRANT SELECT ON attendance.current_entry TO tandem_app;

      CREATE FUNCTION attendance.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'the ledger is only added to'; END $$;
      CREATE TRIGGER entry_is_final BEFORE UPDATE OR DELETE ON attendance.entry
        FOR EACH ROW EXECUTE FUNCTION attendance.refuse_change();
      CREATE TRIGGER entry_is_kept BEFORE TRUNCATE ON attendance.entry
        FOR EACH STATEMENT EXECUTE FUNCTION attendance.refuse_change();
    `);
    await db.query(
      grant('attendance', {
        // Locking a head needs UPDATE.
        chain: 'SELECT, INSERT, UPDATE',
        entry: 'SELECT, INSERT',
        entry_payload: 'SELECT, INSERT, DELETE',
        recording: 'SELECT, INSERT',
        sheet: ROWS,
        frozen_place: 'SELECT, INSERT',
        workplace_log: 'SELECT, INSERT',
      }),
    );
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
