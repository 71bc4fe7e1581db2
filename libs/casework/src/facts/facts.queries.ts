import { Injectable } from '@nestjs/common';
import { Cohorts } from '#cohorts';
import { Enrolments } from '#learners';
import { Database } from '#platform';
import { JuryResults } from '#training';
import type { ContractFact, PersonFact, TrainingFact } from './case-facts.js';

export interface CaseFacts {
  people: PersonFact[];
  trainings: Map<string, TrainingFact>;
}

const CONTRACT = `
  SELECT c.id, c.learner_id AS "learnerId", c.site_id AS "siteId", c.tutor_id AS "tutorId", s.host_id AS "hostId",
         s.kind AS "hostKind", c.kind, c.stage, c.starts_on::text AS "startsOn", c.ends_on::text AS "endsOn",
         c.last_day::text AS "lastDay", c.company_first_day::text AS "companyFirstDay", c.signed_on::text AS "signedOn",
         c.weekly_minutes AS "weeklyMinutes", c.school_hours AS "schoolHours", c.filed_on::text AS "filedOn",
         c.decided_on::text AS "decidedOn", c.terminated_on::text AS "terminatedOn", c.initiator, c.ground
  FROM contracts.contract_facts c JOIN hosts.site_facts s ON s.site_id = c.site_id`;

/** Reads what clocks and statuses count on, from doors and views of the rooms on the left. */
@Injectable()
export class FactsQueries {
  constructor(
    private readonly database: Database,
    private readonly enrolments: Enrolments,
    private readonly cohorts: Cohorts,
    private readonly juryResults: JuryResults,
  ) {}

  /** Everybody ever enrolled, with their contracts and jury results. Four statements, whatever the school's size. */
  async all(): Promise<CaseFacts> {
    const [enrolments, cohorts, contracts, results] = await Promise.all([
      this.enrolments.all(),
      this.cohorts.all(),
      this.database.query<ContractFact>(`${CONTRACT} ORDER BY c.starts_on, c.id`),
      this.juryResults.of(null),
    ]);
    const people = new Map<string, PersonFact>();
    const ofEnrolment = new Map<string, PersonFact>();
    for (const { id, learnerId, firstName, lastName, birthDate, ...enrolment } of enrolments) {
      const person: PersonFact = people.get(learnerId) ?? {
        id: learnerId,
        firstName,
        lastName,
        birthDate,
        enrolments: [],
        contracts: [],
        juryResults: [],
      };
      person.enrolments.push({ id, ...enrolment });
      people.set(learnerId, person);
      ofEnrolment.set(id, person);
    }
    for (const contract of contracts) people.get(contract.learnerId)?.contracts.push(contract);
    for (const { enrolmentId, sessionOn, outcome } of results)
      ofEnrolment.get(enrolmentId)?.juryResults.push({ enrolmentId, sessionOn, outcome });
    for (const { enrolments: own } of people.values()) own.sort((a, b) => a.entryOn.localeCompare(b.entryOn));
    const trainings = cohorts.map(({ id, name, startsOn, endsOn, schoolHours }): [string, TrainingFact] => [
      id,
      { id, name, startsOn, endsOn, schoolHours },
    ]);
    return { people: [...people.values()], trainings: new Map(trainings) };
  }
}
