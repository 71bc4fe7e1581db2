import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, ROWS } from '#platform';

export class Mediation1795300000940 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      -- An action of digital mediation that learners take part in: presence, wherever they were expected.
      CREATE TABLE calendar.mediation_action (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        title text NOT NULL CHECK (btrim(title) <> ''),
        day date NOT NULL CHECK (extract(isodow FROM day) < 6),
        place text NOT NULL CHECK (btrim(place) <> ''),
        organiser text NOT NULL CHECK (btrim(organiser) <> ''),
        room_id uuid REFERENCES premises.room,
        decided_by uuid NOT NULL REFERENCES identity.account,
        decided_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (id, day));
      CREATE INDEX mediation_action_day ON calendar.mediation_action (day);

      CREATE TABLE calendar.mediation_half (
        action_id uuid NOT NULL,
        day date NOT NULL,
        half text NOT NULL CHECK (half IN ('morning', 'afternoon')),
        booking_id uuid UNIQUE REFERENCES premises.booking,
        PRIMARY KEY (action_id, half),
        UNIQUE (action_id, day, half),
        FOREIGN KEY (action_id, day) REFERENCES calendar.mediation_action (id, day) ON UPDATE CASCADE ON DELETE CASCADE);

      CREATE TABLE calendar.mediation_participant (
        action_id uuid NOT NULL,
        learner_id uuid NOT NULL REFERENCES learners.learner,
        day date NOT NULL,
        half text NOT NULL,
        PRIMARY KEY (action_id, learner_id, half),
        FOREIGN KEY (action_id, day, half) REFERENCES calendar.mediation_half (action_id, day, half)
          ON UPDATE CASCADE ON DELETE CASCADE,
        -- nobody is at two actions at once
        CONSTRAINT mediation_once UNIQUE (learner_id, day, half));
    `);
    await db.query(
      grant('calendar', { mediation_action: ROWS, mediation_half: ROWS, mediation_participant: ROWS }),
    );
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
