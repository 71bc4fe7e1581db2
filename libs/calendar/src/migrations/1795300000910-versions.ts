import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, ROWS } from '#platform';

export class Versions1795300000910 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      -- A promotion's calendar as it was made known: the newest number counts, what is written stays.
      CREATE TABLE calendar.version (
        cohort_id uuid NOT NULL REFERENCES cohorts.cohort,
        number integer NOT NULL CHECK (number > 0),
        -- The first day that may differ from the version before.
        effective_from date NOT NULL,
        origin text NOT NULL CHECK (origin IN ('rhythm', 'hand', 'planner', 'version')),
        note text,
        -- What its weeks were made from.
        rhythms jsonb NOT NULL,
        integration_weeks integer NOT NULL CHECK (integration_weeks BETWEEN 0 AND 52),
        certification_weeks integer NOT NULL CHECK (certification_weeks BETWEEN 0 AND 52),
        published_by uuid REFERENCES identity.account,
        published_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (cohort_id, number));

      CREATE TABLE calendar.version_week (
        cohort_id uuid NOT NULL,
        number integer NOT NULL,
        monday date NOT NULL CHECK (extract(isodow FROM monday) = 1),
        -- Monday morning first: S at school, C in company, - nothing.
        places text NOT NULL CHECK (places ~ '^[SC-]{10}$'),
        locked boolean NOT NULL,
        PRIMARY KEY (cohort_id, number, monday),
        FOREIGN KEY (cohort_id, number) REFERENCES calendar.version);

      CREATE TABLE calendar.version_half (
        cohort_id uuid NOT NULL,
        number integer NOT NULL,
        day date NOT NULL,
        half text NOT NULL CHECK (half IN ('morning', 'afternoon')),
        place text NOT NULL CHECK (place IN ('school', 'company', 'closed')),
        reason text,
        PRIMARY KEY (cohort_id, number, day, half),
        FOREIGN KEY (cohort_id, number) REFERENCES calendar.version);

      -- One draft a promotion; its revision only grows, so that nobody covers what they have not seen.
      CREATE TABLE calendar.draft (
        cohort_id uuid PRIMARY KEY REFERENCES cohorts.cohort,
        revision integer NOT NULL CHECK (revision > 0),
        -- The version it began from, 0 for none.
        based_on integer NOT NULL CHECK (based_on >= 0),
        -- Null once published or given up.
        plan jsonb,
        origin text CHECK (origin IN ('rhythm', 'hand', 'planner', 'version')),
        edited_by uuid REFERENCES identity.account,
        edited_at timestamptz NOT NULL DEFAULT now());

      -- What was made known of days before a version takes effect is not said anew.
      CREATE FUNCTION calendar.past_weeks_stay() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE
          kept integer;
          before text;
        BEGIN
          SELECT least(greatest((v.effective_from - NEW.monday) * 2, 0), 10) INTO kept
          FROM calendar.version v WHERE v.cohort_id = NEW.cohort_id AND v.number = NEW.number;
          SELECT w.places INTO before FROM calendar.version_week w
          WHERE w.cohort_id = NEW.cohort_id AND w.number = NEW.number - 1 AND w.monday = NEW.monday;
          IF kept > 0 AND left(coalesce(before, NEW.places), kept) <> left(NEW.places, kept) THEN
            RAISE EXCEPTION 'the week of % was already made known otherwise', NEW.monday USING ERRCODE = 'check_violation';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER past_weeks_stay BEFORE INSERT ON calendar.version_week
        FOR EACH ROW EXECUTE FUNCTION calendar.past_weeks_stay();
    `);
    // What was in force becomes each promotion's first version.
    await db.query(`
      INSERT INTO calendar.version (cohort_id, number, effective_from, origin, rhythms, integration_weeks,
        certification_weeks, published_by, published_at)
      SELECT c.id, 1, c.starts_on, 'rhythm',
        json_agg(json_build_object('fromMonday', r.from_monday, 'schoolWeeks', r.school_weeks,
          'companyWeeks', r.company_weeks, 'schoolDays', ARRAY[1, 2, 3, 4, 5]) ORDER BY r.from_monday),
        0, 0, (array_agg(r.decided_by ORDER BY r.decided_at DESC))[1], max(r.decided_at)
      FROM calendar.rhythm r JOIN cohorts.cohort c ON c.id = r.cohort_id GROUP BY c.id;

      INSERT INTO calendar.version_week (cohort_id, number, monday, places, locked)
      SELECT c.id, 1, m::date,
        repeat(CASE WHEN ((m::date - r.from_monday) / 7) % (r.school_weeks + r.company_weeks) < r.school_weeks
                    THEN 'S' ELSE 'C' END, 10), false
      FROM cohorts.cohort c
      CROSS JOIN LATERAL generate_series(date_trunc('week', c.starts_on::timestamp), c.ends_on::timestamp, '7 days') m
      CROSS JOIN LATERAL (SELECT * FROM calendar.rhythm r WHERE r.cohort_id = c.id AND r.from_monday <= m::date
                          ORDER BY r.from_monday DESC LIMIT 1) r;

      INSERT INTO calendar.version (cohort_id, number, effective_from, origin, rhythms, integration_weeks, certification_weeks)
      SELECT DISTINCT c.id, 1, c.starts_on, 'hand', '[]'::jsonb, 0, 0
      FROM calendar.day_override o JOIN cohorts.cohort c ON c.id = o.cohort_id ON CONFLICT DO NOTHING;

      INSERT INTO calendar.version_half (cohort_id, number, day, half, place, reason)
      SELECT o.cohort_id, 1, o.day, o.half, o.place, o.reason
      FROM (SELECT DISTINCT ON (cohort_id, day, half) * FROM calendar.day_override
            ORDER BY cohort_id, day, half, revision DESC) o
      WHERE o.place IS NOT NULL;

      DROP TABLE calendar.day_override;
      DROP TABLE calendar.rhythm;
    `);
    await db.query(
      grant('calendar', {
        version: 'SELECT, INSERT',
        version_week: 'SELECT, INSERT',
        version_half: 'SELECT, INSERT',
        draft: ROWS,
      }),
    );
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
