import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config, Database, JobHandler } from '#platform';

/** What is counted, and how many in how many hours: a whole class may apply behind one address. */
const LIMITS = {
  application: { most: 60, hours: 1 },
  code: { most: 120, hours: 1 },
  document: { most: 20, hours: 1 },
  message: { most: 5, hours: 24 },
} as const;

/** Counts what people without account do by address or mailbox, which are kept as hashes, for a day. */
@Injectable()
export class PublicCounts {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
  ) {}

  /** Counts one more; false once the limit is passed. */
  async take(what: keyof typeof LIMITS, of: string): Promise<boolean> {
    const { most, hours } = LIMITS[what];
    const key = createHmac('sha256', this.config.secretKey).update(`${what} ${of.toLowerCase()}`).digest();
    const [row] = await this.database.query<{ count: number }>(
      `WITH one AS (
         INSERT INTO learners.public_count (key, hour, count) VALUES ($1, date_trunc('hour', now()), 1)
         ON CONFLICT (key, hour) DO UPDATE SET count = public_count.count + 1 RETURNING count)
       SELECT ((SELECT count FROM one) + coalesce((SELECT sum(count) FROM learners.public_count
               WHERE key = $1 AND hour < date_trunc('hour', now()) AND hour > now() - $2 * interval '1 hour'), 0))::integer AS count`,
      [key, hours],
    );
    return row!.count <= most;
  }

  /** Old counts and keys that open nothing any more go. */
  @JobHandler('sweep-applicant-keys')
  async sweep(): Promise<void> {
    await this.database.query("DELETE FROM learners.public_count WHERE hour < now() - interval '25 hours'");
    await this.database.query(
      `DELETE FROM learners.applicant_key WHERE kind <> 'code' AND coalesce(ended_at, expires_at) < now() - interval '60 days'`,
    );
  }
}
