import { Injectable } from '@nestjs/common';
import { Clock, Database, hashToken } from '#platform';
import type { Feed } from './feed.js';
import { type FeedAnswer, FeedDeliveries } from './feed-deliveries.service.js';
import { FeedStamps } from './feed-stamps.queries.js';

/** Calendars that telephones read by their secret address. */
@Injectable()
export class Feeds {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly stamps: FeedStamps,
    private readonly deliveries: FeedDeliveries,
  ) {}

  /**
   * The calendar of this address; null when there is none, any more, or nobody left whom it could be about. `has` is the
   * tag of what the reader has: two statements answer it as long as nothing changed.
   */
  async read(token: string, has: string | undefined): Promise<FeedAnswer | null> {
    const [feed] = await this.database.query<Feed & { stamp: string | null; etag: string | null }>(
      `SELECT f.id, f.kind, f.account_id AS "accountId", f.cohort_id AS "cohortId", f.room_id AS "roomId", f.stamp, f.etag
       FROM calendar.feed f
       WHERE f.secret_hash = $1 AND (f.account_id IS NULL OR EXISTS (
         SELECT FROM identity.account a JOIN identity.account_role r ON r.account_id = a.id AND r.role = f.kind
         WHERE a.id = f.account_id AND a.deactivated_at IS NULL))`,
      [hashToken(token)],
    );
    if (!feed) return null;
    const same = has !== undefined && has === feed.etag;
    if (same && feed.stamp === (await this.stamps.of(feed, this.clock.today().toString())))
      return { etag: has, text: null };
    return this.deliveries.make(feed, has);
  }
}
