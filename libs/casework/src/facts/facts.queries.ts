import { Injectable } from '@nestjs/common';
import { Cohorts } from '#cohorts';
import { Enrolments } from '#learners';
import { Database } from '#platform';
import { JuryResults } from '#training';
import type { ContractFact, PersonFact, TrainingFact } from './case-facts.js';
import { type Place, trainingsOf } from './trainings.rules.js';

export interface CaseFacts {
  people: PersonFact[];
  trainings: Map<string, TrainingFact>;
}

const CONTRACT = `
  SELECT c.id, c.learner_id AS "learnerId", c.site_id AS "siteId", c.tutor_id AS "tutorId", s.host_id AS "hostId",
         s.kind AS "hostKind", c.kind, c.stage, c.starts_on::text AS "startsOn", c.ends_on::text AS "endsOn",
         c.last_day::text AS "lastDay", c.company_first_day::text AS "companyFirstDay", c.signed_on::text AS "signedOn",
         c.weekly_minutes AS "weeklyMinutes", c.school_hours AS "schoolHours", c.filed_on::text AS "filedOn",
         c.decided_on::text AS "decidedOn", c.terminated_on::text AS "terminatedOn", c.initiator, c.ground,
         t.mediator_asked_on::text AS "mediatorAskedOn", t.announced_on::text AS "announcedOn",
         (SELECT coalesce(jsonb_agg(jsonb_build_object('tutorId', m.tutor_id, 'main', m.main, 'firstDay', m.first_day,
            'lastDay', m.last_day) ORDER BY m.first_day, m.id), '[]')
          FROM contracts.contract_tutor m WHERE m.contract_id = c.id) AS team,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'number', a.number, 'effectiveOn', a.effective_on,
            'signedOn', a.signed_on, 'stage', a.stage, 'filedOn', a.filed_on) ORDER BY a.number), '[]')
          FROM contracts.amendment_facts a WHERE a.contract_id = c.id) AS amendments
  FROM contracts.contract_facts c JOIN hosts.site_facts s ON s.site_id = c.site_id
    LEFT JOIN contracts.standing_termination t ON t.contract_id = c.id`;

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
    const places = new Map<string, Place[]>();
    for (const place of enrolments) {
      const { learnerId, firstName, lastName, birthDate } = place;
      people.set(learnerId, {
        id: learnerId,
        firstName,
        lastName,
        birthDate,
        enrolments: [],
        contracts: [],
        juryResults: [],
      });
      places.set(learnerId, [...(places.get(learnerId) ?? []), place]);
    }
    const trainingOf = new Map<string, string>();
    for (const [learnerId, own] of places) {
      const person = people.get(learnerId)!;
      for (const { of, ...training } of trainingsOf(own)) {
        person.enrolments.push(training);
        for (const id of of) trainingOf.set(id, training.id);
      }
    }
    for (const contract of contracts) people.get(contract.learnerId)?.contracts.push(contract);
    const holder = new Map(enrolments.map(({ id, learnerId }) => [id, learnerId]));
    for (const { enrolmentId, sessionOn, outcome } of results)
      people
        .get(holder.get(enrolmentId) ?? '')
        ?.juryResults.push({ enrolmentId: trainingOf.get(enrolmentId)!, sessionOn, outcome });
    const trainings = cohorts.map(({ id, name, startsOn, endsOn, schoolHours }): [string, TrainingFact] => [
      id,
      { id, name, startsOn, endsOn, schoolHours },
    ]);
    return { people: [...people.values()], trainings: new Map(trainings) };
  }
}
