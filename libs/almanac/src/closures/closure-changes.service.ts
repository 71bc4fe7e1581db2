import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { Closure } from './closure.js';

/** What somebody changed of a closure, and nobody was told yet. */
export interface ClosureChange {
  id: string;
  closureId: string;
  /** Null for one that was made. */
  before: Closure | null;
}

/** What changed of the closures since people were told last. */
@Injectable()
export class ClosureChanges {
  constructor(private readonly database: Database) {}

  /** Keeps what a closure was before a change, in the caller's transaction. */
  async keep(actorId: string, closureId: string, before: Closure | null): Promise<void> {
    await this.database.query(
      'INSERT INTO almanac.closure_change (closure_id, before, changed_by) VALUES ($1, $2, $3)',
      [closureId, before && JSON.stringify(before), actorId],
    );
  }

  /**
   * What is left to tell, the oldest first, held until the transaction ends; nothing as long as somebody changed a closure
   * less than that many seconds ago, so that what is done and undone, or imported at once, is told once.
   */
  async settled(afterSeconds: number): Promise<ClosureChange[]> {
    const rows = await this.database.query<ClosureChange & { settled: boolean }>(
      `SELECT id, closure_id AS "closureId", before, changed_at <= now() - make_interval(secs => $1) AS settled
       FROM almanac.closure_change WHERE told_at IS NULL ORDER BY id FOR UPDATE SKIP LOCKED`,
      [afterSeconds],
    );
    return rows.every(({ settled }) => settled) ? rows.map(({ settled: _, ...change }) => change) : [];
  }

  async told(ids: readonly string[]): Promise<void> {
    await this.database.query(
      'UPDATE almanac.closure_change SET told_at = now() WHERE id = ANY ($1::uuid[])',
      [ids],
    );
  }
}
