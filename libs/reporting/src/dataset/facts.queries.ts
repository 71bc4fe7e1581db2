import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { ageOn } from '#almanac';
import { Cohorts } from '#cohorts';
import { Insertion } from '#employability';
import { Agreements } from '#partnership';
import { Database } from '#platform';
import { JuryResults } from '#training';
import type { ApplicationFact, ContractFact, EntryFact, Facts } from './facts.js';
import { PremisesQueries } from './premises.queries.js';

type EntryRow = Omit<EntryFact, 'age'> & { birthDate: string; receivedOn: string | null };

/** Reads what the report is counted on from the doors and the nameless views of the rooms on the left. */
@Injectable()
export class FactsQueries {
  constructor(
    private readonly database: Database,
    private readonly agreements: Agreements,
    private readonly cohorts: Cohorts,
    private readonly juryResults: JuryResults,
    private readonly insertion: Insertion,
    private readonly premises: PremisesQueries,
  ) {}

  /** As known on the period's last day. A constant number of statements. @throws NotFound without agreement */
  async read(period: Facts['period']): Promise<Facts> {
    const asOf = period.to;
    const terms = await this.agreements.inForce(asOf);
    const cohorts = (await this.cohorts.all()).sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
    const starts = new Map(cohorts.map(({ id, startsOn }) => [id, startsOn]));
    const entries = (await this.#entries(asOf)).map(({ birthDate, receivedOn, ...entry }) => {
      const first = starts.get(entry.cohortId) ?? entry.entryOn;
      const day = terms.ageReference === 'application_day' ? (receivedOn ?? first) : first;
      return { ...entry, age: ageOn(Temporal.PlainDate.from(birthDate), Temporal.PlainDate.from(day)) };
    });
    return {
      period,
      asOf,
      terms,
      cohorts,
      entries,
      applications: await this.#applications(asOf),
      contracts: await this.#contracts(asOf),
      results: (await this.juryResults.of(null)).filter(({ sessionOn }) => sessionOn <= asOf),
      rates: await this.insertion.ratesOn(asOf),
      mediationHalves: await this.#mediation(period),
      premises: await this.premises.read(period, terms.agreement.startsOn),
    };
  }

  #entries(asOf: string) {
    return this.database.query<EntryRow>(
      `SELECT enrolment_id AS "enrolmentId", learner_id AS "learnerId", cohort_id AS "cohortId", entry_on::text AS "entryOn",
              CASE WHEN exit_on <= $1::date THEN exit_on::text END AS "exitOn",
              CASE WHEN exit_on <= $1::date THEN exit_reason END AS "exitReason", birth_date::text AS "birthDate",
              received_on::text AS "receivedOn", level, coalesce(higher_education_years, 0) AS "validatedYears",
              prescriber_kind AS "prescriberKind", waived, continues, started_on::text AS "startedOn"
       FROM learners.entry_facts WHERE entry_on <= $1::date ORDER BY entry_on, enrolment_id`,
      [asOf],
    );
  }

  #applications(asOf: string) {
    return this.database.query<ApplicationFact>(
      `SELECT cohort_id AS "cohortId", stage, refusal_code AS "refusalCode"
       FROM learners.application_facts WHERE received_on <= $1::date ORDER BY id`,
      [asOf],
    );
  }

  #contracts(asOf: string) {
    return this.database.query<ContractFact>(
      `SELECT c.id, c.learner_id AS "learnerId", c.starts_on::text AS "startsOn", c.last_day::text AS "lastDay",
              c.terminated AND c.last_day <= $1::date AS broken, s.host_id AS "hostId", s.kind AS "hostKind", s.city, s.postcode
       FROM contracts.binding_contract c JOIN hosts.site_facts s ON s.site_id = c.site_id
       WHERE c.kind <> 'internship' AND c.starts_on <= $1::date ORDER BY c.starts_on, c.id`,
      [asOf],
    );
  }

  async #mediation({ from, to }: Facts['period']): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM attendance.current_entry WHERE state = 'mediation' AND day BETWEEN $1 AND $2`,
      [from, to],
    );
    return row!.count;
  }
}
