import { Injectable } from '@nestjs/common';
import { Cohorts } from '#cohorts';
import { Hosts } from '#hosts';
import { NationalIdentities } from '#learners';
import { School } from '#partnership';
import { Clock } from '#platform';
import { DeadlineSettings } from '../deadlines/deadlines.service.js';
import { FactsQueries } from '../facts/facts.queries.js';
import { Statuses } from '../statuses/statuses.service.js';
import { type RecordRefusal, recordOf, refusalsOfRecord, schoolYearOf } from './record.rules.js';

export interface CheckedRecord {
  learnerId: string;
  firstName: string;
  lastName: string;
  refusals: RecordRefusal[];
  /** Null when it is refused. */
  record: Record<string, string | number | boolean> | null;
}

/** The national records of the school year, each checked before anything leaves. */
@Injectable()
export class NationalRecords {
  constructor(
    private readonly facts: FactsQueries,
    private readonly identities: NationalIdentities,
    private readonly cohorts: Cohorts,
    private readonly hosts: Hosts,
    private readonly school: School,
    private readonly statuses: Statuses,
    private readonly settings: DeadlineSettings,
    private readonly clock: Clock,
  ) {}

  /** Everybody in training on at least one day of the school year, by name. A constant number of statements. */
  async check(): Promise<CheckedRecord[]> {
    const today = `${this.clock.today()}`;
    const yearBegins = `${schoolYearOf(today).slice(0, 4)}-09-01`;
    const [facts, cohorts, sites, school, settingsOn] = await Promise.all([
      this.facts.all(),
      this.cohorts.all(),
      this.hosts.sites(null),
      this.school.find(),
      this.settings.reader(),
    ]);
    const people = facts.people.filter(({ enrolments }) =>
      enrolments.some(({ entryOn, exitOn }) => entryOn <= today && (exitOn === null || exitOn >= yearBegins)),
    );
    const identities = new Map(
      (await this.identities.of(people.map(({ id }) => id))).map(({ learnerId, ...one }) => [learnerId, one]),
    );
    const rncpOf = new Map(cohorts.map(({ id, certification }) => [id, certification.rncpCode]));
    const siretOf = new Map(sites.map(({ id, siret }) => [id, siret]));
    return people.flatMap((person) => {
      const identity = identities.get(person.id);
      if (!identity) return [];
      const enrolment = person.enrolments.findLast(({ entryOn }) => entryOn <= today)!;
      const training = facts.trainings.get(enrolment.cohortId)!;
      const given = {
        today,
        person,
        identity,
        enrolment,
        training: { ...training, rncpCode: rncpOf.get(training.id)! },
        contracts: person.contracts.map((one) => ({ ...one, siret: siretOf.get(one.siteId) ?? '' })),
        titleOn:
          person.juryResults.find((one) => one.enrolmentId === enrolment.id && one.outcome === 'title')
            ?.sessionOn ?? null,
        status: this.statuses.of(person, facts, settingsOn),
        school,
      };
      const refusals = refusalsOfRecord(given);
      const { id: learnerId, firstName, lastName } = person;
      return [
        { learnerId, firstName, lastName, refusals, record: refusals.length > 0 ? null : recordOf(given) },
      ];
    });
  }
}
