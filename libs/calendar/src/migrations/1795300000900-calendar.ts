import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, ROWS } from '#platform';

export class Calendar1795300000900 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE SCHEMA calendar;

      -- n weeks at school, m in company, from a Monday on; the newest not after a day is in force.
      CREATE TABLE calendar.rhythm (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        cohort_id uuid NOT NULL REFERENCES cohorts.cohort,
        from_monday date NOT NULL CHECK (extract(isodow FROM from_monday) = 1),
        school_weeks integer NOT NULL CHECK (school_weeks BETWEEN 1 AND 52),
        company_weeks integer NOT NULL CHECK (company_weeks BETWEEN 0 AND 52),
        decided_by uuid REFERENCES identity.account,
        decided_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (cohort_id, from_monday));

      -- One half-day that differs from the rhythm; the newest row counts, so that a change leaves its trace.
      CREATE TABLE calendar.day_override (
        cohort_id uuid NOT NULL REFERENCES cohorts.cohort,
        day date NOT NULL,
        half text NOT NULL CHECK (half IN ('morning', 'afternoon')),
        revision integer NOT NULL DEFAULT 1 CHECK (revision > 0),
        -- null gives the half-day back to the rhythm
        place text CHECK (place IN ('school', 'company', 'closed')),
        reason text,
        decided_by uuid REFERENCES identity.account,
        decided_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (cohort_id, day, half, revision));
    `);
    await db.query(grant('calendar', { rhythm: ROWS, day_override: 'SELECT, INSERT' }));
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
