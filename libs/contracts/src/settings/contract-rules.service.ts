import { Injectable } from '@nestjs/common';
import { formatLongDay } from '#almanac';
import type { Actor } from '#identity';
import { Audit, Clock, Conflict, Database, NotFound, RuleBroken, Transactional } from '#platform';
import { type ContractSettings, defaultContractSettings } from '../contracts/contract-draft.js';
import type { SmicRow } from '../pay/pay-tables.js';
import { RULE_KEYS, type RuleKey, ruleDefinitions, settingsOn } from './rule-settings.js';

export interface RuleValueRow {
  id: string;
  key: RuleKey;
  value: number;
  effectiveFrom: string;
  source: string;
  decidedBy: string | null;
}

export interface SmicRateRow extends SmicRow {
  source: string;
  decidedBy: string | null;
}

/** The bounds of the rules and the SMIC, each from a day on: what the school has decided, over the house's defaults. */
@Injectable()
export class ContractRules {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** The bounds in force on a day (YYYY-MM-DD). */
  async on(day: string): Promise<ContractSettings> {
    return settingsOn(day, await this.#values());
  }

  /** Every known SMIC, oldest first. */
  smic(): Promise<SmicRateRow[]> {
    return this.database.query<SmicRateRow>(
      `SELECT s.from_day::text AS "from", s.hourly_cents AS "hourlyCents", s.source, a.display_name AS "decidedBy"
       FROM contracts.smic_rate s LEFT JOIN identity.account a ON a.id = s.decided_by ORDER BY s.from_day`,
    );
  }

  async page() {
    const today = `${this.clock.today()}`;
    const values = await this.#values();
    const now = settingsOn(today, values);
    return {
      smic: (await this.smic()).map((row) => ({ ...row, withdrawable: row.decidedBy !== null })),
      rules: RULE_KEYS.map((key) => ({
        key,
        ...ruleDefinitions[key],
        value: now[key],
        standard: defaultContractSettings[key],
        values: values.filter((one) => one.key === key).reverse(),
      })),
    };
  }

  /** Adds a SMIC from a day on; contracts read it at once. */
  @Transactional()
  async addSmic(actor: Actor, row: SmicRow & { source: string }): Promise<void> {
    const written = await this.database.query(
      `INSERT INTO contracts.smic_rate (from_day, hourly_cents, source, decided_by) VALUES ($1, $2, $3, $4)
       ON CONFLICT (from_day) DO NOTHING RETURNING from_day`,
      [row.from, row.hourlyCents, row.source, actor.id],
    );
    if (!written[0]) {
      throw new Conflict(
        'smic.same_day',
        `Un SMIC est déjà enregistré au ${formatLongDay(row.from)}. Retirez-le d’abord s’il est faux.`,
        'from',
      );
    }
    await this.#record(actor, 'smic.added', { ...row });
  }

  /** Takes back a SMIC that the school added; those the house came with stay. */
  @Transactional()
  async withdrawSmic(actor: Actor, from: string): Promise<void> {
    const [gone] = await this.database.query<SmicRow>(
      `DELETE FROM contracts.smic_rate WHERE from_day = $1 AND decided_by IS NOT NULL
       RETURNING from_day::text AS "from", hourly_cents AS "hourlyCents"`,
      [from],
    );
    if (!gone) throw new NotFound();
    await this.#record(actor, 'smic.withdrawn', { ...gone });
  }

  /** Gives a bound another value from a day on. */
  @Transactional()
  async change(
    actor: Actor,
    asked: { key: RuleKey; value: number; effectiveFrom: string; source: string },
  ): Promise<string> {
    const { min, max, label, unit, source } = ruleDefinitions[asked.key];
    if (asked.value < min || asked.value > max) {
      throw new RuleBroken([
        {
          code: 'rule.out_of_bounds',
          message: `«\u00A0${label}\u00A0»\u00A0: écrivez un nombre entre ${min} et ${max} (${unit}).`,
          field: 'value',
          source,
        },
      ]);
    }
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO contracts.rule_value (key, value, effective_from, source, decided_by) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (key, effective_from) DO NOTHING RETURNING id`,
      [asked.key, asked.value, asked.effectiveFrom, asked.source, actor.id],
    );
    if (!row) {
      throw new Conflict(
        'rule.same_day',
        'Cette règle a déjà une valeur à cette date. Retirez-la ou choisissez une autre date d’effet.',
        'effectiveFrom',
      );
    }
    await this.#record(actor, 'contract_rule.changed', asked);
    return row.id;
  }

  @Transactional()
  async withdraw(actor: Actor, id: string): Promise<void> {
    const [gone] = await this.database.query<RuleValueRow>(
      `DELETE FROM contracts.rule_value WHERE id = $1 RETURNING key, value, effective_from::text AS "effectiveFrom"`,
      [id],
    );
    if (!gone) throw new NotFound();
    await this.#record(actor, 'contract_rule.withdrawn', { ...gone });
  }

  #values(): Promise<RuleValueRow[]> {
    return this.database.query<RuleValueRow>(
      `SELECT r.id, r.key, r.value, r.effective_from::text AS "effectiveFrom", r.source, a.display_name AS "decidedBy"
       FROM contracts.rule_value r LEFT JOIN identity.account a ON a.id = r.decided_by ORDER BY r.effective_from`,
    );
  }

  #record(actor: Actor, action: string, detail: Record<string, unknown>) {
    return this.audit.record({ action, subjectKind: 'contract_rule', actorId: actor.id, detail });
  }
}
