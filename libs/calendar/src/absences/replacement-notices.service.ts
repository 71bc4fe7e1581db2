import { Injectable } from '@nestjs/common';
import { Database, Mailer, Transactional } from '#platform';
import { Sessions } from '../sessions/sessions.service.js';
import { noticesOf, type ToldReplacement } from './replacement.rules.js';

/** Tells trainers who replaces whom, a minute after it was decided: time enough to take it back unheard. */
@Injectable()
export class ReplacementNotices {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly sessions: Sessions,
  ) {}

  /** Writes to the trainers of what was decided that many seconds ago or more; gives how many decisions were told. */
  @Transactional()
  async announceDue(afterSeconds = 60): Promise<number> {
    const due = await this.database.query<{ id: string }>(
      `SELECT id FROM calendar.replacement
       WHERE announced_at IS NULL AND undone_at IS NULL AND decided_at <= now() - make_interval(secs => $1)
       ORDER BY id LIMIT 20 FOR UPDATE SKIP LOCKED`,
      [afterSeconds],
    );
    for (const { id } of due) {
      await this.tell(id, { undone: false });
      await this.database.query('UPDATE calendar.replacement SET announced_at = now() WHERE id = $1', [id]);
    }
    return due.length;
  }

  /** Writes to the absent trainer and to those who replace, in the caller's transaction. */
  async tell(id: string, { undone }: { undone: boolean }): Promise<void> {
    const notices = noticesOf({ ...(await this.#told(id)), undone });
    const addresses = await this.#addresses(notices.map(({ accountId }) => accountId));
    for (const { accountId, subject, body } of notices) {
      const to = addresses.get(accountId);
      if (to) await this.mailer.send({ to, subject, body });
    }
  }

  async #told(id: string): Promise<Omit<ToldReplacement, 'undone'>> {
    const [absence] = await this.database.query<ToldReplacement['absence']>(
      `SELECT b.trainer_id AS "trainerId", a.display_name AS "trainerName", b.first_day::text AS "firstDay",
              b.first_half AS "firstHalf", b.last_day::text AS "lastDay", b.last_half AS "lastHalf"
       FROM calendar.replacement e JOIN calendar.trainer_absence b ON b.id = e.absence_id
       JOIN identity.account a ON a.id = b.trainer_id WHERE e.id = $1`,
      [id],
    );
    const given = await this.database.query<{ id: string; after: string | null; afterName: string | null }>(
      `SELECT d.session_id AS id, d.trainer_after AS after, a.display_name AS "afterName"
       FROM calendar.replaced_session d LEFT JOIN identity.account a ON a.id = d.trainer_after
       WHERE d.replacement_id = $1`,
      [id],
    );
    const byId = new Map(given.map((one) => [one.id, one]));
    const sessions = await this.sessions.byIds([...byId.keys()]);
    return {
      absence: absence!,
      lines: sessions.map((session) => {
        const { after, afterName } = byId.get(session.id)!;
        return { session, after, afterName };
      }),
    };
  }

  async #addresses(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.database.query<{ id: string; email: string }>(
      `SELECT id, email FROM identity.account
       WHERE id = ANY ($1::uuid[]) AND email IS NOT NULL AND deactivated_at IS NULL`,
      [ids],
    );
    return new Map(rows.map(({ id, email }) => [id, email]));
  }
}
