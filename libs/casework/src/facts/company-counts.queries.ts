import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { FrozenPlaces } from '#attendance';
import { Clock, Database } from '#platform';
import type { CompanyCount } from './case-facts.js';

/** One contract whose days in the company are to be counted. Days are YYYY-MM-DD. */
export interface CountAsked {
  contractId: string;
  learnerId: string;
  /** The first day that counts. */
  from: string;
  lastDay: string;
  limitDays: number;
}

/** How far ahead the end of a count is looked for. */
const AHEAD_DAYS = 300;

/** Counts the half-days really spent in the company, on the ledger. */
@Injectable()
export class CompanyCounts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly places: FrozenPlaces,
  ) {}

  /**
   * The count of each contract asked, by contract. One statement for what has begun, and a constant number more when some
   * count is not complete and `ahead` asks on which day it may be.
   */
  async of(asked: readonly CountAsked[], { ahead }: { ahead: boolean }): Promise<Map<string, CompanyCount>> {
    if (asked.length === 0) return new Map();
    const today = `${this.clock.today()}`;
    const rows = await this.database.query<Omit<CompanyCount, 'ahead'> & { contractId: string }>(
      `SELECT t.contract_id AS "contractId", h.confirmed AS "confirmedHalves", h.unknown AS "unknownHalves",
              h.reached::text AS "reachedOn", h.possibly::text AS "possiblyReachedOn"
       FROM unnest($1::uuid[], $2::uuid[], $3::date[], $4::date[], $5::int[]) AS t(contract_id, learner_id, since, until, wanted)
       CROSS JOIN LATERAL (
         SELECT (count(*) FILTER (WHERE c.confirmed))::int AS confirmed,
                (count(*) FILTER (WHERE NOT c.confirmed))::int AS unknown,
                (array_agg(c.day ORDER BY c.day, c.half DESC) FILTER (WHERE c.confirmed))[t.wanted] AS reached,
                (array_agg(c.day ORDER BY c.day, c.half DESC))[t.wanted] AS possibly
         FROM attendance.company_half c
         WHERE c.learner_id = t.learner_id AND c.day BETWEEN t.since AND t.until) h`,
      [
        asked.map(({ contractId }) => contractId),
        asked.map(({ learnerId }) => learnerId),
        asked.map(({ from }) => from),
        asked.map(({ lastDay }) => (lastDay < today ? lastDay : today)),
        asked.map(({ limitDays }) => limitDays * 2),
      ],
    );
    const counted = new Map(rows.map(({ contractId, ...count }) => [contractId, count]));
    const open = ahead
      ? asked.filter(({ contractId, lastDay, limitDays }) => {
          const count = counted.get(contractId);
          return lastDay >= today && count && count.confirmedHalves + count.unknownHalves < limitDays * 2;
        })
      : [];
    const toCome = await this.#toCome(open, today);
    return new Map(
      asked.map(({ contractId }) => [
        contractId,
        {
          ...(counted.get(contractId) ?? {
            confirmedHalves: 0,
            unknownHalves: 0,
            reachedOn: null,
            possiblyReachedOn: null,
          }),
          ahead: toCome.get(contractId) ?? [],
        },
      ]),
    );
  }

  /** The half-days on which each of these contracts still expects its learner in the company. */
  async #toCome(open: readonly CountAsked[], today: string): Promise<Map<string, string[]>> {
    if (open.length === 0) return new Map();
    const to = `${Temporal.PlainDate.from(today).add({ days: AHEAD_DAYS })}`;
    const places = await this.places.notFrozen(
      [...new Set(open.map(({ learnerId }) => learnerId))],
      today,
      to,
    );
    const days = new Map<string, string[]>();
    for (const { contractId, place, day } of places) {
      if (place !== 'company' || contractId === null) continue;
      const own = days.get(contractId);
      if (own) own.push(day);
      else days.set(contractId, [day]);
    }
    for (const own of days.values()) own.sort();
    return days;
  }
}
