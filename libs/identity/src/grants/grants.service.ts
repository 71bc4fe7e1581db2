import { Injectable } from '@nestjs/common';
import { Database } from '#platform';

export interface Grant {
  actorId: string;
  learnerId: string;
  ground: 'self' | 'tutor' | 'representative';
  /** What the grant follows from, such as a contract; it dies with it. */
  sourceId?: string;
  /** First day, YYYY-MM-DD. */
  from: string;
  /** Last day included; open when absent. */
  to?: string | null;
}

/** Who may see whom, and when. Other rooms write their grants here, in their own transaction. */
@Injectable()
export class AccessGrants {
  constructor(private readonly database: Database) {}

  async give(grant: Grant): Promise<void> {
    await this.database.query(
      `INSERT INTO identity.access_grant (actor_id, learner_id, ground, source_id, period)
       VALUES ($1, $2, $3, $4, daterange($5::date, $6::date, '[]'))`,
      [grant.actorId, grant.learnerId, grant.ground, grant.sourceId ?? null, grant.from, grant.to ?? null],
    );
  }

  /** What an actor holds on a day: each learner, and what the grant follows from. */
  async heldBy(
    actorId: string,
    day: string,
  ): Promise<{ learnerId: string; ground: Grant['ground']; sourceId: string | null }[]> {
    return this.database.query(
      `SELECT learner_id AS "learnerId", ground, source_id AS "sourceId"
       FROM identity.access_grant WHERE actor_id = $1 AND period @> $2::date`,
      [actorId, day],
    );
  }

  /** Ends the grants of a source on their last day, included; a grant that had not begun is dropped. */
  async end(sourceId: string, lastDay: string): Promise<void> {
    await this.database.query(
      'DELETE FROM identity.access_grant WHERE source_id = $1 AND lower(period) > $2::date',
      [sourceId, lastDay],
    );
    await this.database.query(
      `UPDATE identity.access_grant SET period = daterange(lower(period), $2::date, '[]')
       WHERE source_id = $1 AND (upper(period) IS NULL OR upper(period) > $2::date + 1)`,
      [sourceId, lastDay],
    );
  }
}
