import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Audit, Clock, Conflict, Database, NotFound, RuleBroken, Transactional } from '#platform';

/** Holds: who must not be erased before a day, and why. */
@Injectable()
export class Holds {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  @Transactional()
  async hold(actor: Actor, asked: { subjectId: string; reason: string; heldUntil: string }): Promise<string> {
    const today = this.clock.today().toString();
    if (asked.heldUntil <= today) {
      const message = 'Choisissez un jour à venir : ce jour passé, l’effacement sera annoncé de nouveau.';
      throw new RuleBroken([{ code: 'hold_over', field: 'heldUntil', message }]);
    }
    const [announced] = await this.database.query<{ kind: string }>(
      'SELECT subject_kind AS kind FROM casework.retention_item WHERE subject_id = $1 LIMIT 1',
      [asked.subjectId],
    );
    if (!announced) throw new NotFound('Aucun effacement n’est annoncé pour cette personne.');
    await this.database.query(
      `UPDATE casework.retention_hold SET lifted_on = $2, lifted_by = $3
       WHERE subject_id = $1 AND lifted_on IS NULL AND held_until < $2`,
      [asked.subjectId, today, actor.id],
    );
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO casework.retention_hold (subject_kind, subject_id, reason, held_until, held_on, held_by)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (subject_id) WHERE lifted_on IS NULL DO NOTHING RETURNING id`,
      [announced.kind, asked.subjectId, asked.reason, asked.heldUntil, today, actor.id],
    );
    if (!row) throw new Conflict('already_held', 'Ce dossier est déjà retenu : levez d’abord cette retenue.');
    await this.#note(actor, 'retention.held', announced.kind, asked.subjectId, { until: asked.heldUntil });
    return row.id;
  }

  @Transactional()
  async lift(actor: Actor, id: string): Promise<void> {
    const [row] = await this.database.query<{ kind: string; subjectId: string }>(
      `UPDATE casework.retention_hold SET lifted_on = $2, lifted_by = $3 WHERE id = $1 AND lifted_on IS NULL
       RETURNING subject_kind AS kind, subject_id AS "subjectId"`,
      [id, this.clock.today().toString(), actor.id],
    );
    if (!row) throw new NotFound('Cette retenue est déjà levée, ou n’existe pas.');
    await this.#note(actor, 'retention.hold_lifted', row.kind, row.subjectId, {});
  }

  #note(
    actor: Actor,
    action: string,
    subjectKind: string,
    subjectId: string,
    detail: Record<string, unknown>,
  ) {
    return this.audit.record({ action, subjectKind, subjectId, actorId: actor.id, detail });
  }
}
