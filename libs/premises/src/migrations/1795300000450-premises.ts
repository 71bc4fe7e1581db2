import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, ROWS } from '#platform';

export class Premises1795300000450 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE SCHEMA premises;

      CREATE TABLE premises.room (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        name text NOT NULL UNIQUE CHECK (btrim(name) <> ''),
        -- dedicated to the school, or the shared hall, which is asked of its manager
        kind text NOT NULL CHECK (kind IN ('dedicated', 'hall')),
        seats integer NOT NULL CHECK (seats > 0),
        square_metres integer NOT NULL CHECK (square_metres > 0),
        equipment text[] NOT NULL DEFAULT '{}',
        open_from date NOT NULL,
        -- last day; null while nobody knows one
        open_until date CHECK (open_until >= open_from));

      CREATE TABLE premises.hall_manager (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        room_id uuid NOT NULL UNIQUE REFERENCES premises.room ON DELETE CASCADE,
        office text NOT NULL,
        email citext NOT NULL);

      -- Who has a room and when. A hall is first granted to the school, then used inside what was granted.
      CREATE TABLE premises.booking (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        room_id uuid NOT NULL REFERENCES premises.room,
        day date NOT NULL,
        -- null for other hours than a half-day's
        half text CHECK (half IN ('morning', 'afternoon')),
        begins time NOT NULL,
        ends time NOT NULL CHECK (ends > begins),
        during tstzrange NOT NULL GENERATED ALWAYS AS (tstzrange(
          (day + begins) AT TIME ZONE 'Europe/Paris', (day + ends) AT TIME ZONE 'Europe/Paris', '[)')) STORED,
        purpose text NOT NULL CHECK (btrim(purpose) <> ''),
        source text NOT NULL CHECK (source IN ('session', 'hall_request', 'event')),
        -- the session, the occurrence of a request, or the event
        reference uuid NOT NULL,
        is_grant boolean NOT NULL GENERATED ALWAYS AS (source = 'hall_request') STORED,
        status text NOT NULL DEFAULT 'held' CHECK (status IN ('held', 'released')),
        -- null when the hall's manager granted it
        held_by uuid REFERENCES identity.account,
        held_at timestamptz NOT NULL DEFAULT now(),
        released_by uuid REFERENCES identity.account,
        released_at timestamptz,
        CHECK ((status = 'released') = (released_at IS NOT NULL)),
        CONSTRAINT booking_room_once
          EXCLUDE USING gist (room_id WITH =, is_grant WITH =, during WITH &&) WHERE (status = 'held'));
      CREATE UNIQUE INDEX booking_grant_once ON premises.booking (reference) WHERE is_grant AND status = 'held';
      CREATE INDEX booking_reference ON premises.booking (reference);
      CREATE INDEX booking_day ON premises.booking (day) WHERE status = 'held';
    `);
    await db.query(
      grant('premises', {
        room: ROWS,
        hall_manager: ROWS,
        booking: 'SELECT, INSERT, UPDATE (status, released_by, released_at)',
      }),
    );
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
