import { Injectable } from '@nestjs/common';
import { Clock, Database, Transactional } from '#platform';
import { calendarText } from './calendar-text.js';
import type { Feed } from './feed.js';
import { FeedContents, windowAround } from './feed-contents.service.js';
import { FeedStamps } from './feed-stamps.queries.js';
import { etagOf, reconciled, type SentEvent } from './sent-events.rules.js';

/** What a telephone is answered; no text when it already has it. */
export interface FeedAnswer {
  etag: string;
  text: string | null;
}

/** Makes a calendar, and remembers what its readers are told of each event. */
@Injectable()
export class FeedDeliveries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly stamps: FeedStamps,
    private readonly contents: FeedContents,
  ) {}

  /**
   * The calendar as it is now, without its text for a reader that `has` it; null when nobody is left whom it could be
   * about. One reader at a time, so that each change takes one SEQUENCE; only what changed is written.
   */
  @Transactional()
  async make(feed: Feed, has: string | undefined): Promise<FeedAnswer | null> {
    const [before] = await this.database.query<{ stamp: string | null; etag: string | null }>(
      'SELECT stamp, etag FROM calendar.feed WHERE id = $1 FOR UPDATE',
      [feed.id],
    );
    if (!before) return null;
    const today = this.clock.today();
    const window = windowAround(today);
    // Before the content: what changes meanwhile is seen at the next reading.
    const stamp = await this.stamps.of(feed, today.toString());
    const content = await this.contents.of(feed, today.toString(), window);
    if (!content) return null;
    const { toSend, toWrite } = reconciled(content.events, await this.#remembered(feed.id), {
      now: this.clock.now().toString(),
      windowFrom: window.from,
    });
    const etag = etagOf(content.name, toSend);
    if (toWrite.length > 0) await this.#remember(feed.id, toWrite);
    if (stamp !== before.stamp || etag !== before.etag)
      await this.database.query('UPDATE calendar.feed SET stamp = $2, etag = $3 WHERE id = $1', [
        feed.id,
        stamp,
        etag,
      ]);
    return { etag, text: has === etag ? null : calendarText(content.name, toSend) };
  }

  #remembered(feedId: string): Promise<SentEvent[]> {
    return this.database.query<SentEvent>(
      `SELECT uid, sequence, fingerprint, to_char(begins, 'YYYY-MM-DD"T"HH24:MI:SS') AS begins,
              to_char(ends, 'YYYY-MM-DD"T"HH24:MI:SS') AS ends, whole_days AS "wholeDays",
              to_json(changed_at) #>> '{}' AS "changedAt", to_json(cancelled_at) #>> '{}' AS "cancelledAt"
       FROM calendar.feed_event WHERE feed_id = $1`,
      [feedId],
    );
  }

  async #remember(feedId: string, rows: readonly SentEvent[]): Promise<void> {
    await this.database.query(
      `INSERT INTO calendar.feed_event (feed_id, uid, sequence, fingerprint, begins, ends, whole_days, changed_at, cancelled_at)
       SELECT $1, e.uid, e.sequence, e.fingerprint, e.begins, e.ends, e."wholeDays", e."changedAt", e."cancelledAt"
       FROM json_to_recordset($2) AS e (uid text, sequence integer, fingerprint text, begins timestamp, ends timestamp,
         "wholeDays" boolean, "changedAt" timestamptz, "cancelledAt" timestamptz)
       ON CONFLICT (feed_id, uid) DO UPDATE
       SET sequence = excluded.sequence, fingerprint = excluded.fingerprint, begins = excluded.begins, ends = excluded.ends,
           whole_days = excluded.whole_days, changed_at = excluded.changed_at, cancelled_at = excluded.cancelled_at`,
      [feedId, JSON.stringify(rows)],
    );
  }
}
