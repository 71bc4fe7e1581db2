import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Audit, Clock, Conflict, Database, NotFound, RuleBroken, Transactional } from '#platform';
import { DEADLINE_KEYS, type DeadlineKey, type Deadlines, type DeadlineValue } from './deadline-settings.js';
import { type DatedValue, deadlinesOn, refusalsToSet } from './deadlines.rules.js';

export interface DeadlineChange extends DatedValue {
  id: string;
  source: string;
  /** Null for the values the house begins with. */
  decidedBy: string | null;
}

export interface NewDeadline {
  key: DeadlineKey;
  value: unknown;
  effectiveFrom: string;
  source: string;
}

/** The numbers that clocks count with: data, each with its date of effect. */
@Injectable()
export class DeadlineSettings {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Every value every number was given, newest first. One statement. */
  async history(): Promise<DeadlineChange[]> {
    const rows = await this.database.query<DeadlineChange>(
      `SELECT s.id, s.key, s.value, s.effective_from::text AS "effectiveFrom", s.source, a.display_name AS "decidedBy"
       FROM casework.deadline_setting s LEFT JOIN identity.account a ON a.id = s.decided_by
       ORDER BY s.key, s.effective_from DESC`,
    );
    return rows.filter(({ key }) => DEADLINE_KEYS.includes(key));
  }

  /** The numbers of any day, read once. One statement. */
  async reader(): Promise<(day: string) => Deadlines> {
    const values = await this.history();
    const known = new Map<string, Deadlines>();
    return (day) => {
      const found = known.get(day) ?? deadlinesOn(day, values);
      known.set(day, found);
      return found;
    };
  }

  @Transactional()
  async change(actor: Actor, { key, value, effectiveFrom, source }: NewDeadline): Promise<string> {
    RuleBroken.ifAny(refusalsToSet(key, value, effectiveFrom));
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO casework.deadline_setting (key, value, effective_from, source, decided_by)
       VALUES ($1, $2::jsonb, $3, $4, $5) ON CONFLICT (key, effective_from) DO NOTHING RETURNING id`,
      [key, JSON.stringify(value), effectiveFrom, source, actor.id],
    );
    if (!row) {
      throw new Conflict(
        'deadline.same_day',
        'Ce délai a déjà une valeur à cette date. Retirez-la ou choisissez une autre date d’effet.',
        'effectiveFrom',
      );
    }
    await this.#record(actor, 'deadline.changed', row.id, {
      key,
      value: value as DeadlineValue,
      effectiveFrom,
    });
    return row.id;
  }

  /** Takes back a value typed by mistake; the audit keeps it. The house's own first values stay. */
  @Transactional()
  async withdraw(actor: Actor, id: string): Promise<void> {
    const [gone] = await this.database.query<DatedValue>(
      `DELETE FROM casework.deadline_setting WHERE id = $1 AND decided_by IS NOT NULL
       RETURNING key, value, effective_from::text AS "effectiveFrom"`,
      [id],
    );
    if (!gone) throw new NotFound();
    await this.#record(actor, 'deadline.withdrawn', id, gone);
  }

  #record(actor: Actor, action: string, id: string, { key, value, effectiveFrom }: DatedValue) {
    return this.audit.record({
      action,
      subjectKind: 'deadline',
      subjectId: id,
      actorId: actor.id,
      detail: { key, value, effectiveFrom, on: `${this.clock.today()}` },
    });
  }
}
