import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Audit, Clock, Conflict, Database, NotFound, Transactional } from '#platform';
import type { ToDo } from './to-do.js';

export interface ToDoDecision {
  id: string;
  item: string;
  kind: 'later' | 'assigned';
  until: string | null;
  assigneeId: string | null;
  assignee: string | null;
  reason: string;
  decidedBy: string;
  decidedOn: string;
}

export interface NewDecision {
  kind: 'later' | 'assigned';
  until: string | null;
  assigneeId: string | null;
  reason: string;
}

/** Items put off or given to somebody: dated and signed; a new decision takes the former's place, which stays written. */
@Injectable()
export class ToDoDecisions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Those that count. One statement. */
  all(): Promise<ToDoDecision[]> {
    return this.database.query<ToDoDecision>(
      `SELECT d.id, d.item, d.kind, d.until::text, d.assignee_id AS "assigneeId", b.display_name AS assignee, d.reason,
              a.display_name AS "decidedBy", d.decided_on::text AS "decidedOn"
       FROM casework.to_do_decision d JOIN identity.account a ON a.id = d.decided_by
         LEFT JOIN identity.account b ON b.id = d.assignee_id
       WHERE d.withdrawn_at IS NULL`,
    );
  }

  @Transactional()
  async decide(actor: Actor, item: Pick<ToDo, 'key' | 'learnerId'>, decision: NewDecision): Promise<string> {
    await this.database.query(
      `UPDATE casework.to_do_decision SET withdrawn_by = $3, withdrawn_at = now()
       WHERE item = $1 AND kind = $2 AND withdrawn_at IS NULL`,
      [item.key, decision.kind, actor.id],
    );
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO casework.to_do_decision (item, learner_id, kind, until, assignee_id, reason, decided_by, decided_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (item, kind) WHERE withdrawn_at IS NULL DO NOTHING RETURNING id`,
      [
        item.key,
        item.learnerId,
        decision.kind,
        decision.until,
        decision.assigneeId,
        decision.reason,
        actor.id,
        `${this.clock.today()}`,
      ],
    );
    if (!row)
      throw new Conflict(
        'to_do.decided_meanwhile',
        'Quelqu’un d’autre vient d’en décider. Rechargez la liste.',
      );
    await this.#record(
      actor,
      decision.kind === 'later' ? 'to_do.put_off' : 'to_do.assigned',
      item.learnerId,
      {
        item: item.key,
        until: decision.until,
        assigneeId: decision.assigneeId,
      },
    );
    return row.id;
  }

  @Transactional()
  async withdraw(actor: Actor, id: string): Promise<void> {
    const [gone] = await this.database.query<{ item: string; learnerId: string | null }>(
      `UPDATE casework.to_do_decision SET withdrawn_by = $2, withdrawn_at = now() WHERE id = $1 AND withdrawn_at IS NULL
       RETURNING item, learner_id AS "learnerId"`,
      [id, actor.id],
    );
    if (!gone) throw new NotFound();
    await this.#record(actor, 'to_do.decision_withdrawn', gone.learnerId, { item: gone.item });
  }

  #record(actor: Actor, action: string, learnerId: string | null, detail: Record<string, unknown>) {
    return this.audit.record({
      action,
      subjectKind: learnerId ? 'learner' : 'to_do',
      subjectId: learnerId ?? undefined,
      actorId: actor.id,
      detail,
    });
  }
}
