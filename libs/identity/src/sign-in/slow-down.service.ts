import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config, Database, TooManyAttempts } from '#platform';
import { waitAfter } from './slow-down.rules.js';

type Kind = 'account' | 'address';

/** Counts wrong passwords per account and per address; neither is kept in the clear. */
@Injectable()
export class SlowDown {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
  ) {}

  #key = (kind: Kind, value: string) =>
    createHmac('sha256', this.config.secretKey).update(`${kind}:${value}`).digest();

  /** Throws while one of the two must wait. */
  async check(account: string, address: string): Promise<void> {
    const [row] = await this.database.query<{ seconds: number }>(
      `SELECT ceil(extract(epoch FROM max(blocked_until) - now()))::int AS seconds
       FROM identity.sign_in_failure WHERE key = ANY($1) AND blocked_until > now()`,
      [[this.#key('account', account), this.#key('address', address)]],
    );
    if (row?.seconds) {
      throw new TooManyAttempts(`Trop d'essais : patientez ${row.seconds} s, puis recommencez.`, row.seconds);
    }
  }

  async failed(account: string, address: string): Promise<void> {
    for (const [kind, value] of [
      ['account', account],
      ['address', address],
    ] as const) {
      const key = this.#key(kind, value);
      const [row] = await this.database.query<{ failures: number }>(
        `INSERT INTO identity.sign_in_failure (key, failures) VALUES ($1, 1)
         ON CONFLICT (key) DO UPDATE SET last_at = now(),
           failures = CASE WHEN sign_in_failure.last_at < now() - interval '15 minutes' THEN 1 ELSE sign_in_failure.failures + 1 END
         RETURNING failures`,
        [key],
      );
      const wait = waitAfter(row!.failures, kind);
      await this.database.query(
        "UPDATE identity.sign_in_failure SET blocked_until = now() + $2 * interval '1 second' WHERE key = $1",
        [key, wait],
      );
    }
  }

  async succeeded(account: string): Promise<void> {
    await this.database.query('DELETE FROM identity.sign_in_failure WHERE key = $1', [
      this.#key('account', account),
    ]);
  }
}
