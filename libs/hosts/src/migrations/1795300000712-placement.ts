import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, ROWS } from '#platform';

export class Placement1795300000712 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      -- An offer of a host: how many learners, from when, in which rhythm.
      CREATE TABLE hosts.position (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        site_id uuid NOT NULL REFERENCES hosts.site,
        title text NOT NULL,
        places integer NOT NULL DEFAULT 1 CHECK (places BETWEEN 1 AND 20),
        starts_on date NOT NULL,
        wished_rhythm text NOT NULL DEFAULT 'any',
        detail text,
        status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'paused', 'filled', 'closed')),
        created_by uuid NOT NULL REFERENCES identity.account,
        created_on date NOT NULL);
      CREATE INDEX position_site ON hosts.position (site_id);
      CREATE INDEX position_status ON hosts.position (status, starts_on);
      ALTER TABLE hosts.note ADD FOREIGN KEY (position_id) REFERENCES hosts.position;

      CREATE TABLE hosts.position_move (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        position_id uuid NOT NULL REFERENCES hosts.position,
        from_status text NOT NULL,
        to_status text NOT NULL,
        reason text,
        moved_on date NOT NULL,
        moved_by uuid NOT NULL REFERENCES identity.account,
        moved_at timestamptz NOT NULL DEFAULT now());
      CREATE INDEX position_move_position ON hosts.position_move (position_id, id);

      -- A learner put forward for a position.
      CREATE TABLE hosts.proposal (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        position_id uuid NOT NULL REFERENCES hosts.position,
        learner_id uuid NOT NULL REFERENCES learners.learner,
        state text NOT NULL DEFAULT 'proposed' CHECK (state IN
          ('proposed', 'sent', 'interview_planned', 'accepted', 'declined_by_host', 'declined_by_learner', 'withdrawn')));
      CREATE UNIQUE INDEX proposal_once ON hosts.proposal (position_id, learner_id)
        WHERE state IN ('proposed', 'sent', 'interview_planned', 'accepted');
      CREATE UNIQUE INDEX proposal_accepted_once ON hosts.proposal (learner_id) WHERE state = 'accepted';
      CREATE INDEX proposal_learner ON hosts.proposal (learner_id);

      CREATE TABLE hosts.proposal_move (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        proposal_id uuid NOT NULL REFERENCES hosts.proposal ON DELETE CASCADE,
        from_state text,
        to_state text NOT NULL,
        note text,
        moved_on date NOT NULL,
        moved_by uuid NOT NULL REFERENCES identity.account,
        moved_at timestamptz NOT NULL DEFAULT now());
      CREATE INDEX proposal_move_proposal ON hosts.proposal_move (proposal_id, id);

      CREATE TABLE hosts.interview (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        proposal_id uuid NOT NULL REFERENCES hosts.proposal ON DELETE CASCADE,
        day date NOT NULL,
        at_time time,
        place text,
        planned_by uuid NOT NULL REFERENCES identity.account,
        planned_at timestamptz NOT NULL DEFAULT now());
      CREATE INDEX interview_proposal ON hosts.interview (proposal_id, id);
    `);
    await db.query(
      grant('hosts', {
        position: ROWS,
        position_move: 'SELECT, INSERT',
        proposal: ROWS,
        proposal_move: ROWS,
        interview: ROWS,
      }),
    );
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
