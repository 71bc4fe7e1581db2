import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Audit, Conflict, Database, NotFound, Outbox, RuleBroken, Transactional } from '#platform';
import type { AskedPlanning } from './asked.js';
import type { Planning } from './planning.js';
import { PlanningFactsReader } from './planning-facts.service.js';
import { problemOf } from './problem-of.rules.js';
import { refusalsToAsk, refusalsToPlan } from './refusals.rules.js';

export type PlanningSummary = Pick<Planning, 'id' | 'status' | 'askedAt' | 'finishedAt'> & {
  /** Names of the promotions. */
  promotions: string[];
  adopted: boolean;
};

/** Calendars asked of the planner. */
@Injectable()
export class Plannings {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly facts: PlanningFactsReader,
  ) {}

  /** Newest first, twenty at most. One statement. */
  list(): Promise<PlanningSummary[]> {
    return this.database.query<PlanningSummary>(
      `SELECT id, status, asked_at AS "askedAt", finished_at AS "finishedAt", adoption IS NOT NULL AS adopted,
              jsonb_path_query_array(problem, '$.promotions[*].name') AS promotions
       FROM calendar.planning ORDER BY id DESC LIMIT 20`,
    );
  }

  /** @throws NotFound */
  async one(id: string): Promise<Planning> {
    const [row] = await this.database.query<Planning>(
      `SELECT id, asked, problem, status, progress, proposals, conflict, failure, adoption, asked_by AS "askedBy",
              asked_at AS "askedAt", cancel_asked_at AS "cancelAskedAt", finished_at AS "finishedAt"
       FROM calendar.planning WHERE id = $1`,
      [id],
    );
    if (!row) throw new NotFound('Ces calendriers n’ont pas été demandés.');
    return row;
  }

  /** Keeps the problem as it stands, for the worker to plan. Gives its id. Throws NotFound, RuleBroken. */
  @Transactional()
  async ask(actor: Actor, asked: AskedPlanning): Promise<string> {
    RuleBroken.ifAny(refusalsToAsk(asked));
    const facts = await this.facts.of(asked.promotions.map(({ cohortId }) => cohortId));
    const problem = problemOf(asked, facts);
    RuleBroken.ifAny(refusalsToPlan(problem));
    const [row] = await this.database.query<{ id: string }>(
      'INSERT INTO calendar.planning (asked, problem, asked_by) VALUES ($1, $2, $3) RETURNING id',
      [JSON.stringify(asked), JSON.stringify(problem), actor.id],
    );
    await this.outbox.add('PlanningAsked', { planningId: row!.id, run: 1 });
    await this.#record('planning.asked', actor, row!.id, {
      promotions: problem.promotions.map(({ name }) => name),
    });
    return row!.id;
  }

  /** Asks a planning to stop with what it has. Throws NotFound, and Conflict when it is over. */
  @Transactional()
  async cancel(actor: Actor, id: string): Promise<void> {
    await this.one(id);
    const rows = await this.database.query(
      `UPDATE calendar.planning SET cancel_asked_at = coalesce(cancel_asked_at, now()),
              status = CASE status WHEN 'asked' THEN 'cancelled' ELSE status END,
              finished_at = CASE status WHEN 'asked' THEN now() END
       WHERE id = $1 AND finished_at IS NULL RETURNING 1`,
      [id],
    );
    if (rows.length === 0) throw new Conflict('planning.over', 'Ce calcul est déjà terminé.');
    await this.#record('planning.cancelled', actor, id, {});
  }

  #record(action: string, actor: Actor, id: string, detail: Record<string, unknown>) {
    return this.audit.record({ action, subjectKind: 'planning', subjectId: id, actorId: actor.id, detail });
  }
}
