import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, ROWS } from '#platform';

export class Feeds1795300000970 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      -- A calendar that telephones read by a secret address: a person's own, a promotion's, a room's.
      CREATE TABLE calendar.feed (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        kind text NOT NULL CHECK (kind IN ('learner', 'tutor', 'trainer', 'cohort', 'room')),
        account_id uuid REFERENCES identity.account,
        cohort_id uuid REFERENCES cohorts.cohort,
        room_id uuid REFERENCES premises.room ON DELETE CASCADE,
        -- Found by its hash, shown again from the sealed one.
        secret_hash bytea NOT NULL UNIQUE,
        secret bytea NOT NULL,
        made_by uuid NOT NULL REFERENCES identity.account,
        made_at timestamptz NOT NULL DEFAULT now(),
        -- Of what it is made of, and of what was sent, at the last reading.
        stamp text,
        etag text,
        CONSTRAINT feed_of_one CHECK (CASE kind
          WHEN 'cohort' THEN cohort_id IS NOT NULL AND account_id IS NULL AND room_id IS NULL
          WHEN 'room' THEN room_id IS NOT NULL AND account_id IS NULL AND cohort_id IS NULL
          ELSE account_id IS NOT NULL AND cohort_id IS NULL AND room_id IS NULL END),
        CONSTRAINT feed_once UNIQUE NULLS NOT DISTINCT (kind, account_id, cohort_id, room_id));

      -- What its readers were last told of each event, so that SEQUENCE rises and nothing vanishes unsaid.
      CREATE TABLE calendar.feed_event (
        feed_id uuid NOT NULL REFERENCES calendar.feed ON DELETE CASCADE,
        uid text NOT NULL,
        sequence integer NOT NULL CHECK (sequence >= 0),
        fingerprint text NOT NULL,
        -- On the school's clock.
        begins timestamp NOT NULL,
        ends timestamp NOT NULL CHECK (ends > begins),
        whole_days boolean NOT NULL,
        changed_at timestamptz NOT NULL,
        cancelled_at timestamptz,
        PRIMARY KEY (feed_id, uid));

      CREATE FUNCTION calendar.sequence_rises() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF NEW.sequence <= OLD.sequence THEN
            RAISE EXCEPTION 'the sequence of % must rise', NEW.uid USING ERRCODE = 'check_violation';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER sequence_rises BEFORE UPDATE ON calendar.feed_event
        FOR EACH ROW EXECUTE FUNCTION calendar.sequence_rises();
    `);
    await db.query(grant('calendar', { feed: ROWS, feed_event: ROWS }));
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
