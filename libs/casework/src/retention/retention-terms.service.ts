import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Audit, Clock, Database, NotFound, RuleBroken, Transactional } from '#platform';
import {
  monthsOn,
  RETENTION_RULES,
  type RetentionRuleCode,
  type RetentionTerm,
  retentionRules,
  termOn,
} from './retention.rules.js';

export interface TermInForce {
  rule: RetentionRuleCode;
  label: string;
  from: string;
  act: string;
  months: number;
  source: string;
  /** Null while the default holds. */
  effectiveFrom: string | null;
  /** Decided and not yet in force. */
  next: RetentionTerm[];
}

/** How long each kind of data stays: the default, or what the direction decided from a day on. */
@Injectable()
export class RetentionTerms {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  all(): Promise<RetentionTerm[]> {
    return this.database.query<RetentionTerm>(
      `SELECT id, rule, months, effective_from::text AS "effectiveFrom", source FROM casework.retention_term
       ORDER BY rule, effective_from`,
    );
  }

  async inForce(): Promise<TermInForce[]> {
    const [terms, today] = [await this.all(), this.clock.today().toString()];
    return RETENTION_RULES.map((rule) => {
      const term = termOn(rule, terms, today);
      const { label, from, act, source } = retentionRules[rule];
      return {
        rule,
        label,
        from,
        act,
        months: monthsOn(rule, terms, today),
        source: term?.source ?? source,
        effectiveFrom: term?.effectiveFrom ?? null,
        next: terms.filter((one) => one.rule === rule && one.effectiveFrom > today),
      };
    });
  }

  /** Decides a term from a day on, today at the earliest. */
  @Transactional()
  async decide(actor: Actor, decided: Omit<RetentionTerm, 'id'>): Promise<string> {
    const { rule, months, effectiveFrom, source } = decided;
    if (effectiveFrom < this.clock.today().toString()) {
      const message = 'Une durée ne change pas le passé : choisissez aujourd’hui ou un jour à venir.';
      throw new RuleBroken([{ code: 'term_in_the_past', field: 'effectiveFrom', message }]);
    }
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO casework.retention_term (rule, months, effective_from, source, decided_by) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (rule, effective_from) DO UPDATE SET months = excluded.months, source = excluded.source,
         decided_by = excluded.decided_by, decided_at = now() RETURNING id`,
      [rule, months, effectiveFrom, source, actor.id],
    );
    await this.#note(actor, 'retention_term.decided', row!.id, { rule, months, effectiveFrom });
    return row!.id;
  }

  /** Takes back a term that is not yet in force. */
  @Transactional()
  async takeBack(actor: Actor, id: string): Promise<void> {
    const gone = await this.database.query(
      'DELETE FROM casework.retention_term WHERE id = $1 AND effective_from > $2 RETURNING id',
      [id, this.clock.today().toString()],
    );
    if (gone.length === 0) throw new NotFound('Cette durée est déjà en vigueur, ou n’existe pas.');
    await this.#note(actor, 'retention_term.taken_back', id, {});
  }

  #note(actor: Actor, action: string, subjectId: string, detail: Record<string, unknown>) {
    return this.audit.record({ action, subjectKind: 'retention_term', subjectId, actorId: actor.id, detail });
  }
}
