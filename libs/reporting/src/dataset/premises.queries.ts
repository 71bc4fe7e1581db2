import { Injectable } from '@nestjs/common';
import { Closures } from '#almanac';
import { Database } from '#platform';
import { offeredOver, openDays, type RefusalKind, Rooms, squareMetresOn } from '#premises';
import type { Facts, PremisesFact } from './facts.js';

/** Reads how the rooms were used, and what became of what was asked of the hall. */
@Injectable()
export class PremisesQueries {
  constructor(
    private readonly database: Database,
    private readonly rooms: Rooms,
    private readonly closures: Closures,
  ) {}

  /** Four statements. */
  async read({ from, to }: Facts['period'], agreementStartsOn: string): Promise<PremisesFact> {
    const rooms = await this.rooms.all();
    const days = openDays(await this.closures.closedDays(from, to), from, to);
    return {
      squareMetres: squareMetresOn(rooms, to),
      offered: offeredOver(rooms, days),
      used: await this.#used(days),
      hall: await this.#hall(agreementStartsOn, to),
    };
  }

  async #used(days: readonly string[]): Promise<number> {
    const [row] = await this.database.query<{ used: number }>(
      `SELECT coalesce(sum(square_metres), 0)::int AS used FROM (
         SELECT DISTINCT room_id, square_metres, day, half
         FROM premises.booking_fact, unnest(halves) AS half
         WHERE room_kind = 'dedicated' AND day = ANY ($1::date[])) AS taken`,
      [days],
    );
    return row!.used;
  }

  /** As known on that day: what was answered since still waited. */
  async #hall(from: string, to: string): Promise<PremisesFact['hall']> {
    const rows = await this.database.query<{ status: string; kind: RefusalKind | null; count: number }>(
      `SELECT s.status, CASE WHEN s.status = 'refused' THEN f.reason_kind END AS kind, count(*)::int AS count
       FROM premises.hall_request_fact f,
         LATERAL (SELECT CASE WHEN f.answered_on > $2 THEN 'asked' ELSE f.status END AS status) s
       WHERE f.asked_on BETWEEN $1 AND $2 GROUP BY 1, 2 ORDER BY count DESC, kind`,
      [from, to],
    );
    const counted = (...statuses: string[]) =>
      rows.filter(({ status }) => statuses.includes(status)).reduce((sum, { count }) => sum + count, 0);
    return {
      asked: counted(...new Set(rows.map(({ status }) => status))),
      accepted: counted('accepted'),
      refused: counted('refused'),
      waiting: counted('asked', 'alternative_proposed'),
      reasons: rows.flatMap(({ kind, count }) => (kind ? [{ kind, count }] : [])),
    };
  }
}
