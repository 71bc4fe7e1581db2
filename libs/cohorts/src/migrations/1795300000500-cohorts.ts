import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, ROWS } from '#platform';

export class Cohorts1795300000500 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE SCHEMA cohorts;

      CREATE TABLE cohorts.certification (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        rncp_code text NOT NULL UNIQUE CHECK (rncp_code ~ '^RNCP[0-9]{2,5}$'),
        title text NOT NULL,
        level integer NOT NULL CHECK (level BETWEEN 3 AND 8),
        trade text NOT NULL,
        registered_from date NOT NULL,
        registered_until date NOT NULL);

      CREATE TABLE cohorts.cohort (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        number integer NOT NULL UNIQUE CHECK (number > 0),
        name text NOT NULL,
        certification_id uuid NOT NULL REFERENCES cohorts.certification,
        starts_on date NOT NULL,
        ends_on date NOT NULL CHECK (ends_on > starts_on),
        capacity_min integer NOT NULL CHECK (capacity_min > 0),
        capacity_max integer NOT NULL CHECK (capacity_max >= capacity_min),
        -- Hours wanted at school over the whole training.
        school_hours integer NOT NULL CHECK (school_hours > 0),
        -- Minutes of a school half-day.
        half_day_minutes integer NOT NULL DEFAULT 210 CHECK (half_day_minutes BETWEEN 60 AND 300),
        created_at timestamptz NOT NULL DEFAULT now());
    `);
    await db.query(grant('cohorts', { certification: ROWS, cohort: ROWS }));
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
