import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { fortnightOf } from '#attendance';
import { Hosts } from '#hosts';
import { Clock, Database } from '#platform';
import type { PersonFact } from '../facts/case-facts.js';
import type { UnsignedFortnight } from './work-items.rules.js';

/** How far back an unsigned fortnight is still asked for. */
const LOOK_BACK_DAYS = 70;

/** The fortnights that are over and lack a signature. */
@Injectable()
export class UnsignedFortnights {
  constructor(
    private readonly database: Database,
    private readonly hosts: Hosts,
    private readonly clock: Clock,
  ) {}

  /**
   * Of these people, or of theirs in whose contract's team of the day one of these tutors is; of the last weeks, or since a
   * day. Two statements.
   */
  async of(
    people: ReadonlyMap<string, Pick<PersonFact, 'firstName' | 'lastName'>>,
    tutorIds: readonly string[] | null,
    since?: string,
  ): Promise<UnsignedFortnight[]> {
    const today = this.clock.today();
    const current = fortnightOf(`${today}`);
    const from = fortnightOf(since ?? `${today.subtract({ days: LOOK_BACK_DAYS })}`);
    const rows = await this.database.query<{
      contractId: string;
      learnerId: string;
      siteId: string;
      fortnight: number;
      halves: number;
    }>(
      `SELECT c.id AS "contractId", c.learner_id AS "learnerId", c.site_id AS "siteId",
              (h.day - $1::date) / 14 AS fortnight, count(*)::int AS halves
       FROM contracts.binding_contract c
         JOIN attendance.company_half h ON h.learner_id = c.learner_id AND h.day BETWEEN c.starts_on AND c.last_day
       WHERE NOT h.confirmed AND h.day >= $1::date AND h.day < $2::date AND ($3::uuid[] IS NULL OR EXISTS (
           SELECT 1 FROM contracts.contract_tutor m WHERE m.contract_id = c.id AND m.tutor_id = ANY ($3)
             AND least(greatest($4::date, c.starts_on), c.last_day) BETWEEN m.first_day AND coalesce(m.last_day, 'infinity')))
       GROUP BY 1, 2, 3, 4 ORDER BY 4, 1`,
      [from, current, tutorIds, `${today}`],
    );
    const sites = await this.hosts.sites([...new Set(rows.map(({ siteId }) => siteId))]);
    const hostOf = new Map(sites.map(({ id, hostName }) => [id, hostName]));
    const first = Temporal.PlainDate.from(from);
    return rows.flatMap(({ contractId, learnerId, siteId, fortnight, halves }) => {
      const person = people.get(learnerId);
      if (!person) return [];
      const monday = first.add({ days: fortnight * 14 });
      const { firstName, lastName } = person;
      return [
        {
          contractId,
          learnerId,
          firstName,
          lastName,
          hostName: hostOf.get(siteId) ?? '',
          from: `${monday}`,
          to: `${monday.add({ days: 11 })}`,
          halves,
        },
      ];
    });
  }
}
