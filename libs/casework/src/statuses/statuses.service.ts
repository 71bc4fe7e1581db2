import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Learners } from '#learners';
import { Clock } from '#platform';
import type { SettingsOn } from '../clocks/learner-clocks.rules.js';
import { DeadlineSettings } from '../deadlines/deadlines.service.js';
import type { PersonFact } from '../facts/case-facts.js';
import { type CaseFacts, FactsQueries } from '../facts/facts.queries.js';
import { type StatusReading, statusOn } from './status.rules.js';

export interface LearnerStatus extends StatusReading {
  learnerId: string;
  enrolmentId: string;
}

/** Where each learner stands for the national dashboard, derived when it is read. */
@Injectable()
export class Statuses {
  constructor(
    private readonly facts: FactsQueries,
    private readonly settings: DeadlineSettings,
    private readonly learners: Learners,
    private readonly clock: Clock,
  ) {}

  /** Of the learners this actor may see; with `learnerId`, of that one if so. A constant number of statements. */
  async visible(actor: Actor, learnerId?: string): Promise<LearnerStatus[]> {
    const seen = new Set((await this.learners.visible(actor)).map(({ id }) => id));
    const [facts, settingsOn] = await Promise.all([this.facts.all(), this.settings.reader()]);
    return facts.people
      .filter(({ id }) => seen.has(id) && (learnerId === undefined || id === learnerId))
      .map((person) => ({ ...this.of(person, facts, settingsOn), learnerId: person.id }));
  }

  /** Of one person's enrolment that lasts or, failing that, the last one. */
  of(
    person: PersonFact,
    facts: Pick<CaseFacts, 'trainings'>,
    settingsOn: SettingsOn,
  ): StatusReading & { enrolmentId: string } {
    const today = `${this.clock.today()}`;
    const enrolment = person.enrolments.findLast(({ entryOn }) => entryOn <= today) ?? person.enrolments[0]!;
    const endsOn = enrolment.extendedUntil ?? facts.trainings.get(enrolment.cohortId)!.endsOn;
    return {
      ...statusOn(today, { enrolment, contracts: person.contracts, training: { endsOn } }, settingsOn(today)),
      enrolmentId: enrolment.id,
    };
  }
}
