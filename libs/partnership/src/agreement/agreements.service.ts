import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Audit, Conflict, Database, NotFound, RuleBroken, Transactional } from '#platform';
import { proposedTerms, TERM_KEYS, type TermKey, type TermValues } from './terms.js';
import { refusalsToSign, refusalsToTerms } from './terms.rules.js';

export interface Agreement {
  id: string;
  name: string;
  department: string;
  startsOn: string;
  /** Last day, moved by an amendment when there is one. */
  endsOn: string;
  signedOn: string;
}

/** The agreement and the value of each of its terms on a day. */
export interface AgreementTerms extends Omit<TermValues, 'endsOn'> {
  agreement: Agreement;
}

export interface TermChange {
  id: string;
  key: TermKey;
  value: TermValues[TermKey];
  effectiveFrom: string;
  source: string;
  decidedBy: string | null;
}

export interface NewAgreement extends Omit<Agreement, 'id'> {
  source: string;
  terms: TermValues;
}

/** The agreement with the department: its terms are data, each with its date of effect. */
@Injectable()
export class Agreements {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /**
   * The terms in force on a day (YYYY-MM-DD); before the first date of effect, the first known value. One statement.
   * @throws Conflict when no agreement has been recorded yet
   */
  async inForce(day: string): Promise<AgreementTerms> {
    const terms = await this.find(day);
    if (!terms) {
      throw new Conflict(
        'agreement.missing',
        'Aucune convention n’est enregistrée. La direction l’enregistre à la page « Convention ».',
      );
    }
    return terms;
  }

  /** As `inForce`, null without agreement. */
  async find(day: string): Promise<AgreementTerms | null> {
    return (await this.findEach([day])).get(day) ?? null;
  }

  /** The terms in force on each of these days; a day without agreement is left out. One statement. */
  async findEach(days: readonly string[]): Promise<Map<string, AgreementTerms>> {
    const rows = await this.database.query<Agreement & { day: string; terms: Partial<TermValues> | null }>(
      `SELECT d.day::text, a.*
       FROM unnest($1::date[]) AS d(day) CROSS JOIN LATERAL (
         SELECT a.id, a.name, a.department, a.starts_on::text AS "startsOn", a.ends_on::text AS "endsOn",
                a.signed_on::text AS "signedOn",
                (SELECT jsonb_object_agg(key, value) FROM (
                   SELECT DISTINCT ON (t.key) t.key, t.value FROM partnership.agreement_term t
                   WHERE t.agreement_id = a.id AND (t.key <> 'endsOn' OR t.effective_from <= d.day)
                   ORDER BY t.key, t.effective_from <= d.day DESC, abs(t.effective_from - d.day)) newest) AS terms
         FROM partnership.agreement a
         ORDER BY d.day BETWEEN a.starts_on AND a.ends_on DESC, a.starts_on DESC LIMIT 1) a`,
      [days],
    );
    return new Map(
      rows.map(({ day, terms, ...agreement }) => {
        const { endsOn, ...values } = { ...proposedTerms, ...terms };
        return [day, { ...values, agreement: { ...agreement, endsOn: endsOn ?? agreement.endsOn } }];
      }),
    );
  }

  /** Every value every term had or will have, newest first. */
  async history(agreementId: string): Promise<TermChange[]> {
    return this.database.query<TermChange>(
      `SELECT t.id, t.key, t.value, t.effective_from::text AS "effectiveFrom", t.source, a.display_name AS "decidedBy"
       FROM partnership.agreement_term t LEFT JOIN identity.account a ON a.id = t.decided_by
       WHERE t.agreement_id = $1 ORDER BY t.key, t.effective_from DESC`,
      [agreementId],
    );
  }

  /** Records the agreement with its first terms, in force from its first day. */
  @Transactional()
  async create(actor: Actor, asked: NewAgreement): Promise<string> {
    const { terms, source, ...agreement } = asked;
    RuleBroken.ifAny([...refusalsToSign(agreement), ...refusalsToTerms(terms)]);
    await this.database.query("SELECT pg_advisory_xact_lock(hashtext('partnership.agreement'))");
    const [known] = await this.database.query('SELECT 1 FROM partnership.agreement LIMIT 1');
    if (known) {
      throw new Conflict(
        'agreement.already_there',
        'Une convention est déjà enregistrée. Changez ses clauses plutôt que d’en créer une autre.',
      );
    }
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO partnership.agreement (name, department, starts_on, ends_on, signed_on)
       VALUES ($1, $2, $3, $4, $5) RETURNING id`,
      [agreement.name, agreement.department, agreement.startsOn, agreement.endsOn, agreement.signedOn],
    );
    const stated = TERM_KEYS.filter((key) => terms[key] !== null);
    await this.database.query(
      `INSERT INTO partnership.agreement_term (agreement_id, key, value, effective_from, source, decided_by)
       SELECT $1, key, value, $2::date, $3, $4 FROM jsonb_each($5::jsonb)`,
      [
        row!.id,
        agreement.startsOn,
        source,
        actor.id,
        JSON.stringify(Object.fromEntries(stated.map((key) => [key, terms[key]]))),
      ],
    );
    await this.audit.record({
      action: 'agreement.recorded',
      subjectKind: 'agreement',
      subjectId: row!.id,
      actorId: actor.id,
    });
    return row!.id;
  }

  /** Gives a term another value from a day on; the earlier values stay readable. */
  @Transactional()
  async change(
    actor: Actor,
    asked: Omit<TermChange, 'id' | 'decidedBy' | 'value'> & { value: unknown },
  ): Promise<string> {
    const before = await this.inForce(asked.effectiveFrom);
    const after = { ...before, endsOn: before.agreement.endsOn, [asked.key]: asked.value } as TermValues;
    RuleBroken.ifAny(refusalsToTerms(after, asked.key, before.agreement.startsOn));
    const written = await this.database.query<{ id: string }>(
      `INSERT INTO partnership.agreement_term (agreement_id, key, value, effective_from, source, decided_by)
       VALUES ($1, $2, $3::jsonb, $4, $5, $6) ON CONFLICT (agreement_id, key, effective_from) DO NOTHING RETURNING id`,
      [
        before.agreement.id,
        asked.key,
        JSON.stringify(asked.value),
        asked.effectiveFrom,
        asked.source,
        actor.id,
      ],
    );
    if (!written[0]) {
      throw new Conflict(
        'agreement.term_same_day',
        'Cette clause a déjà une valeur à cette date. Retirez-la ou choisissez une autre date d’effet.',
        'effectiveFrom',
      );
    }
    await this.#record(actor, 'agreement.term_changed', written[0].id, asked);
    return written[0].id;
  }

  /** Takes back a value typed by mistake; the audit keeps it. The first value of a term stays, but for an amended end. */
  @Transactional()
  async withdraw(actor: Actor, termId: string): Promise<void> {
    const [gone] = await this.database.query<TermChange>(
      `DELETE FROM partnership.agreement_term t WHERE id = $1
         AND (t.key = 'endsOn' OR EXISTS (SELECT 1 FROM partnership.agreement_term o
                     WHERE o.agreement_id = t.agreement_id AND o.key = t.key AND o.effective_from < t.effective_from))
       RETURNING id, key, value, effective_from::text AS "effectiveFrom", source`,
      [termId],
    );
    if (!gone) throw new NotFound();
    await this.#record(actor, 'agreement.term_withdrawn', termId, gone);
  }

  async #record(
    actor: Actor,
    action: string,
    subjectId: string,
    { key, value, effectiveFrom }: Pick<TermChange, 'key' | 'effectiveFrom'> & { value: unknown },
  ) {
    await this.audit.record({
      action,
      subjectKind: 'agreement_term',
      subjectId,
      actorId: actor.id,
      detail: { key, value, effectiveFrom },
    });
  }
}
