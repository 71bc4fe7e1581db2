import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Audit, Clock, Conflict, Database, NotFound, RuleBroken, Transactional } from '#platform';
import { type ClockKind, clockKinds } from './clock.js';

/** The clocks that only somebody's word stops. */
export const markedKinds = [
  'exam_leave',
  'medical_visit',
  'work_permit',
  'cnfpt_census',
  'yearly_filing',
] as const satisfies ClockKind[];
export type MarkedKind = (typeof markedKinds)[number];

export interface ClockMark {
  id: string;
  kind: MarkedKind;
  subjectId: string;
  /** The year, where it comes back each year. */
  term: string;
  doneOn: string;
}

const subjectKinds: Record<MarkedKind, string> = {
  exam_leave: 'contract',
  medical_visit: 'contract',
  work_permit: 'contract',
  cnfpt_census: 'host',
  yearly_filing: 'filing',
};

/** What was done and no other fact tells: dated, signed, and taken back rather than erased. */
@Injectable()
export class ClockMarks {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Those that count. One statement. */
  all(): Promise<ClockMark[]> {
    return this.database.query<ClockMark>(
      `SELECT id, kind, subject_id AS "subjectId", term, done_on::text AS "doneOn" FROM casework.clock_mark
       WHERE withdrawn_at IS NULL`,
    );
  }

  @Transactional()
  async mark(
    actor: Actor,
    { kind, subjectId, term = '', doneOn }: Omit<ClockMark, 'id' | 'term'> & { term?: string },
  ): Promise<string> {
    RuleBroken.ifAny(
      doneOn > `${this.clock.today()}`
        ? [
            {
              code: 'clock_mark.future',
              message: 'Ce qui n’est pas encore fait ne se note pas. Revenez ce jour-là.',
              field: 'doneOn',
            },
          ]
        : [],
    );
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO casework.clock_mark (kind, subject_id, term, done_on, marked_by) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (kind, subject_id, term) WHERE withdrawn_at IS NULL DO NOTHING RETURNING id`,
      [kind, subjectId, term, doneOn, actor.id],
    );
    if (!row)
      throw new Conflict('clock_mark.known', `«\u00a0${clockKinds[kind].label}\u00a0» est déjà noté.`);
    await this.#record(actor, 'clock.marked', kind, subjectId, { kind, term, doneOn });
    return row.id;
  }

  @Transactional()
  async withdraw(actor: Actor, id: string): Promise<void> {
    const [gone] = await this.database.query<ClockMark>(
      `UPDATE casework.clock_mark SET withdrawn_by = $2, withdrawn_at = now() WHERE id = $1 AND withdrawn_at IS NULL
       RETURNING kind, subject_id AS "subjectId", term`,
      [id, actor.id],
    );
    if (!gone) throw new NotFound();
    await this.#record(actor, 'clock.mark_withdrawn', gone.kind, gone.subjectId, {
      kind: gone.kind,
      term: gone.term,
    });
  }

  #record(
    actor: Actor,
    action: string,
    kind: MarkedKind,
    subjectId: string,
    detail: Record<string, unknown>,
  ) {
    return this.audit.record({
      action,
      subjectKind: subjectKinds[kind],
      subjectId,
      actorId: actor.id,
      detail,
    });
  }
}
