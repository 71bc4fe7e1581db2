import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Audit, Clock, Conflict, Database, NotFound, RuleBroken, Transactional } from '#platform';
import type { ClosedDay, Closure } from './closure.js';
import { ClosureChanges } from './closure-changes.service.js';
import { closedDaysOf, refusalsToClose, refusalsToRewritePast } from './closures.rules.js';

const COLUMNS = `id, kind, name, first_day::text AS "firstDay", last_day::text AS "lastDay", applies, confirmed`;

/** What somebody may write of a closure. */
export type ClosureDraft = Pick<Closure, 'name' | 'firstDay' | 'lastDay' | 'applies' | 'confirmed'>;

/** When the school is closed: zone B as far as the school applies it, its own closures, and public holidays. */
@Injectable()
export class Closures {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly changes: ClosureChanges,
  ) {}

  /** The kept periods that touch the range, both ends included, applied or not, in order. One statement. */
  async between(from: string, to: string): Promise<Closure[]> {
    return this.database.query<Closure>(
      `SELECT ${COLUMNS} FROM almanac.closure
       WHERE daterange(first_day, last_day, '[]') && daterange($1::date, $2::date, '[]')
       ORDER BY first_day, last_day, id`,
      [from, to],
    );
  }

  /** The days of the range on which the school really closes, public holidays included, by YYYY-MM-DD. One statement. */
  async closedDays(from: string, to: string): Promise<Map<string, ClosedDay>> {
    return closedDaysOf(await this.between(from, to), from, to);
  }

  /** Adds one of the school's own closures; gives its id. */
  @Transactional()
  async create(actor: Actor, draft: ClosureDraft): Promise<Closure> {
    RuleBroken.ifAny([
      ...refusalsToClose(draft),
      ...refusalsToRewritePast(null, { ...draft, kind: 'own' }, this.clock.today().toString()),
    ]);
    await this.mustBeNew(draft, 'own');
    const [row] = await this.database.query<Closure>(
      `INSERT INTO almanac.closure (kind, name, first_day, last_day, applies, confirmed, decided_by)
       VALUES ('own', $1, $2, $3, $4, $5, $6) RETURNING ${COLUMNS}`,
      [draft.name, draft.firstDay, draft.lastDay, draft.applies, draft.confirmed, actor.id],
    );
    await this.changes.keep(actor.id, row!.id, null);
    await this.record('closure.created', actor, row!);
    return row!;
  }

  /** Changes a closure; of a school holiday, whether the school applies it and dates that were not sure. */
  @Transactional()
  async change(actor: Actor, id: string, draft: ClosureDraft): Promise<Closure> {
    const before = await this.locked(id);
    RuleBroken.ifAny([
      ...refusalsToClose(draft),
      ...refusalsToRewritePast(before, { ...draft, kind: before.kind }, this.clock.today().toString()),
    ]);
    await this.mustBeNew(draft, before.kind, id);
    const [row] = await this.database.query<Closure>(
      `UPDATE almanac.closure SET name = $2, first_day = $3, last_day = $4, applies = $5, confirmed = $6,
              decided_by = $7, decided_at = now()
       WHERE id = $1 RETURNING ${COLUMNS}`,
      [id, draft.name, draft.firstDay, draft.lastDay, draft.applies, draft.confirmed, actor.id],
    );
    await this.changes.keep(actor.id, id, before);
    await this.record('closure.changed', actor, row!);
    return row!;
  }

  /** Removes one of the school's own closures; a school holiday is left unapplied instead. */
  @Transactional()
  async remove(actor: Actor, id: string): Promise<void> {
    const before = await this.locked(id);
    if (before.kind === 'school_holiday') {
      throw new RuleBroken([
        {
          code: 'closure.school_holiday_stays',
          message:
            'Les vacances scolaires restent affichées pour repère\u00a0: indiquez plutôt que l’école ne ferme pas.',
        },
      ]);
    }
    RuleBroken.ifAny(refusalsToRewritePast(before, null, this.clock.today().toString()));
    await this.database.query('DELETE FROM almanac.closure WHERE id = $1', [id]);
    await this.changes.keep(actor.id, id, before);
    await this.record('closure.removed', actor, before);
  }

  private async locked(id: string): Promise<Closure> {
    const [row] = await this.database.query<Closure>(
      `SELECT ${COLUMNS} FROM almanac.closure WHERE id = $1 FOR UPDATE`,
      [id],
    );
    if (!row) throw new NotFound('Cette fermeture n’existe pas ou n’existe plus.');
    return row;
  }

  private async mustBeNew(draft: ClosureDraft, kind: Closure['kind'], exceptId?: string): Promise<void> {
    const [same] = await this.database.query(
      `SELECT 1 FROM almanac.closure
       WHERE kind = $1 AND name = $2 AND first_day = $3 AND id IS DISTINCT FROM $4`,
      [kind, draft.name, draft.firstDay, exceptId ?? null],
    );
    if (same) {
      throw new Conflict(
        'closure.already_there',
        'Une fermeture de ce nom commence déjà ce jour-là.',
        'name',
      );
    }
  }

  private record(action: string, actor: Actor, { id, kind, firstDay, lastDay, applies }: Closure) {
    return this.audit.record({
      action,
      subjectKind: 'closure',
      subjectId: id,
      actorId: actor.id,
      detail: { kind, firstDay, lastDay, applies },
    });
  }
}
