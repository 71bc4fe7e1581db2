import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, ROWS } from '#platform';

export class HallRequests1795300000451 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      -- The hall asked of its manager, for one day or several.
      CREATE TABLE premises.hall_request (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        room_id uuid NOT NULL REFERENCES premises.room,
        purpose text NOT NULL CHECK (btrim(purpose) <> ''),
        note text,
        expected_people integer NOT NULL CHECK (expected_people > 0),
        asked_by uuid NOT NULL REFERENCES identity.account,
        asked_at timestamptz NOT NULL DEFAULT now(),
        asked_on date NOT NULL,
        -- what was done of the reminders: after 3 working days, after 7, then the school was told
        reminders integer NOT NULL DEFAULT 0 CHECK (reminders BETWEEN 0 AND 3),
        -- when the next is due; null once everything is answered
        reminder_due_on date,
        unanswered_on date,
        CHECK ((reminders = 3) = (unanswered_on IS NOT NULL)));
      CREATE INDEX hall_request_due ON premises.hall_request (reminder_due_on) WHERE reminder_due_on IS NOT NULL;

      -- What would do as well, in the order of the wish: a day, or a weekday of the same week.
      CREATE TABLE premises.hall_wish (
        request_id uuid NOT NULL REFERENCES premises.hall_request ON DELETE CASCADE,
        rank integer NOT NULL CHECK (rank BETWEEN 1 AND 5),
        day date,
        weekday integer CHECK (weekday BETWEEN 1 AND 6),
        half text CHECK (half IN ('morning', 'afternoon')),
        begins time NOT NULL,
        ends time NOT NULL CHECK (ends > begins),
        PRIMARY KEY (request_id, rank),
        CHECK (num_nonnulls(day, weekday) = 1));

      CREATE TABLE premises.hall_occurrence (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        request_id uuid NOT NULL REFERENCES premises.hall_request,
        day date NOT NULL,
        half text CHECK (half IN ('morning', 'afternoon')),
        begins time NOT NULL,
        ends time NOT NULL CHECK (ends > begins),
        status text NOT NULL DEFAULT 'asked'
          CHECK (status IN ('asked', 'accepted', 'refused', 'alternative_proposed', 'withdrawn', 'expired')),
        reason_kind text CHECK (reason_kind IN ('taken', 'works', 'staff', 'unfit', 'other')),
        reason text,
        answered_on date,
        alternative_day date,
        alternative_half text CHECK (alternative_half IN ('morning', 'afternoon')),
        alternative_begins time,
        alternative_ends time CHECK (alternative_ends > alternative_begins),
        booking_id uuid UNIQUE REFERENCES premises.booking,
        UNIQUE (request_id, day, begins),
        CHECK (num_nonnulls(alternative_day, alternative_begins, alternative_ends) IN (0, 3)),
        CHECK (status <> 'alternative_proposed' OR alternative_day IS NOT NULL),
        CHECK (status <> 'refused' OR (reason_kind IS NOT NULL AND btrim(reason) <> '')),
        -- only what is accepted holds the room
        CHECK ((status = 'accepted') = (booking_id IS NOT NULL)));
      CREATE INDEX hall_occurrence_day ON premises.hall_occurrence (day);

      -- Every change of an occurrence, in order; rows are only added.
      CREATE TABLE premises.hall_move (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        occurrence_id uuid NOT NULL REFERENCES premises.hall_occurrence,
        from_status text NOT NULL,
        to_status text NOT NULL,
        who text NOT NULL CHECK (who IN ('school', 'manager', 'clock')),
        account_id uuid REFERENCES identity.account,
        reason text,
        moved_at timestamptz NOT NULL DEFAULT now(),
        moved_on date NOT NULL,
        -- when the manager was told of what the school did
        told_at timestamptz,
        CHECK ((who = 'school') = (account_id IS NOT NULL)));
      CREATE INDEX hall_move_occurrence ON premises.hall_move (occurrence_id, id);
      CREATE INDEX hall_move_untold ON premises.hall_move (moved_at) WHERE who = 'school' AND told_at IS NULL;

      -- What opens a request to the hall's manager; only the hash of a link is kept.
      CREATE TABLE premises.hall_key (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        request_id uuid NOT NULL REFERENCES premises.hall_request ON DELETE CASCADE,
        token_hash bytea NOT NULL UNIQUE,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        ended_at timestamptz);
      CREATE INDEX hall_key_request ON premises.hall_key (request_id);
    `);
    await db.query(
      grant('premises', {
        hall_request: 'SELECT, INSERT, UPDATE (reminders, reminder_due_on, unanswered_on)',
        hall_wish: 'SELECT, INSERT',
        hall_occurrence: 'SELECT, INSERT, UPDATE',
        hall_move: 'SELECT, INSERT, UPDATE (told_at)',
        hall_key: ROWS,
      }),
    );
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
