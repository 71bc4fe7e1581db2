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
