import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '#platform';

export class Planning1795300000920 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      -- Calendars asked of the planner, and what it proposes.
      CREATE TABLE calendar.planning (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        -- What people asked, and the problem as it stood that day: the proposals answer this one.
        asked jsonb NOT NULL,
        problem jsonb NOT NULL,
        status text NOT NULL DEFAULT 'asked'
          CHECK (status IN ('asked', 'running', 'done', 'cancelled', 'failed', 'impossible')),
        -- How many times a worker was asked for it; each is a job of its own.
        run integer NOT NULL DEFAULT 1 CHECK (run > 0),
        progress jsonb,
        proposals jsonb NOT NULL DEFAULT '[]',
        conflict jsonb,
        failure text,
        -- The drafts as they were before a proposal was copied into them; null once taken back.
        adoption jsonb,
        asked_by uuid NOT NULL REFERENCES identity.account,
        asked_at timestamptz NOT NULL DEFAULT now(),
        cancel_asked_at timestamptz,
        -- When its worker last gave news; one that dies gives none.
        news_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz,
        CHECK ((status IN ('asked', 'running')) = (finished_at IS NULL)),
        CHECK (status <> 'done' OR jsonb_array_length(proposals) > 0),
        CHECK (status <> 'impossible' OR conflict IS NOT NULL),
        CHECK (status <> 'failed' OR failure IS NOT NULL),
        CHECK (adoption IS NULL OR jsonb_array_length(proposals) > 0));
      CREATE INDEX planning_unfinished ON calendar.planning (news_at) WHERE finished_at IS NULL;
    `);
    await db.query(grant('calendar', { planning: 'SELECT, INSERT, UPDATE' }));
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
