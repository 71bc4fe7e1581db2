import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, ROWS } from '#platform';
import { zoneBClosures } from '../closures/zone-b.rules.js';

export class Almanac1795300000400 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE SCHEMA almanac;

      -- Days on which the school is closed: zone B and the school's own. Public holidays are computed.
      CREATE TABLE almanac.closure (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        kind text NOT NULL CHECK (kind IN ('school_holiday', 'own')),
        name text NOT NULL,
        first_day date NOT NULL,
        last_day date NOT NULL CHECK (last_day >= first_day),
        -- Whether the school really closes; zone B binds nobody by itself.
        applies boolean NOT NULL,
        confirmed boolean NOT NULL DEFAULT true,
        source text,
        decided_by uuid REFERENCES identity.account,
        decided_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (kind, name, first_day));
      CREATE INDEX closure_days ON almanac.closure USING gist (daterange(first_day, last_day, '[]'));
    `);
    // The published dates are proposed, never applied by themselves: school holidays bind no apprentice.
    await db.query(
      `INSERT INTO almanac.closure (kind, name, first_day, last_day, applies, confirmed, source)
       SELECT 'school_holiday', c.name, c.first_day, c.last_day, false, c.confirmed, 'Calendrier scolaire, zone B'
       FROM json_to_recordset($1) AS c (name text, first_day date, last_day date, confirmed boolean)`,
      [
        JSON.stringify(
          zoneBClosures().map((c) => ({
            name: c.name,
            first_day: c.firstDay,
            last_day: c.lastDay,
            confirmed: c.confirmed,
          })),
        ),
      ],
    );
    await db.query(grant('almanac', { closure: ROWS }));
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
