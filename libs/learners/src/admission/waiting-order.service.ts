import { Injectable } from '@nestjs/common';
import { Cohorts } from '#cohorts';
import type { Actor } from '#identity';
import { Audit, Clock, Database, NotFound, RuleBroken, Transactional } from '#platform';
import { reordered } from './proposal.rules.js';

/** The order of a promotion's waiting list: each change is a row, dated and signed. */
@Injectable()
export class WaitingOrder {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cohorts: Cohorts,
    private readonly audit: Audit,
  ) {}

  /** Gives somebody another place in their list, from 1. Gives the place they had, which undoes it. */
  @Transactional()
  async place(actor: Actor, applicationId: string, rank: number): Promise<number> {
    const cohortId = await this.#cohortOf(applicationId);
    const list = await this.#lock(cohortId);
    const before = list.findIndex(({ id }) => id === applicationId) + 1;
    if (before === 0) throw new RuleBroken([notWaiting]);
    const after = Math.min(rank, list.length);
    if (after === before) return before;
    const order = reordered(
      list.map(({ id }) => id),
      applicationId,
      after,
    );
    await this.database.query(
      `UPDATE learners.application a SET waiting_rank = o.rank
       FROM unnest($1::uuid[], $2::integer[]) AS o(id, rank) WHERE a.id = o.id AND a.waiting_rank <> o.rank`,
      [order, list.map(({ key }) => key)],
    );
    await this.database.query(
      `INSERT INTO learners.waiting_rank_change (application_id, cohort_id, from_rank, to_rank, changed_by, changed_on)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [applicationId, cohortId, before, after, actor.id, this.clock.today().toString()],
    );
    await this.audit.record({
      action: 'application.rank_changed',
      subjectKind: 'application',
      subjectId: applicationId,
      actorId: actor.id,
      changes: [
        { field: 'waitingRank', label: 'Rang en liste d’attente', before: `${before}`, after: `${after}` },
      ],
    });
    return before;
  }

  async #cohortOf(applicationId: string): Promise<string> {
    const [found] = await this.database.query<{ cohortId: string }>(
      'SELECT cohort_id AS "cohortId" FROM learners.application WHERE id = $1',
      [applicationId],
    );
    if (!found) throw new NotFound('Cette candidature n’existe pas.');
    return found.cohortId;
  }

  /** Those who wait first, the promotion last, as every move does, so that none waits for the other. */
  async #lock(cohortId: string): Promise<{ id: string; key: number }[]> {
    const held = await this.database.query<{ id: string }>(
      `SELECT id FROM learners.application
       WHERE cohort_id = $1 AND stage = 'waiting_list' AND duplicate_of_id IS NULL ORDER BY id FOR UPDATE`,
      [cohortId],
    );
    await this.cohorts.lock(cohortId);
    return this.database.query(
      `SELECT id, waiting_rank AS key FROM learners.application
       WHERE id = ANY ($1::uuid[]) AND stage = 'waiting_list' ORDER BY waiting_rank`,
      [held.map(({ id }) => id)],
    );
  }
}

const notWaiting = {
  code: 'waiting.not_in_list',
  message: 'Cette personne n’est plus en liste d’attente.',
  source: 'Procédure d’admission de l’école',
};
