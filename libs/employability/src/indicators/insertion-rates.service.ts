import { Injectable } from '@nestjs/common';
import { Contracts } from '#contracts';
import { Enrolments } from '#learners';
import { Agreements } from '#partnership';
import { JuryResults } from '#training';
import { followUpMoments } from '../follow-ups/follow-ups.rules.js';
import { FollowUps } from '../follow-ups/follow-ups.service.js';
import { isLastYearLearner } from '../follow-ups/leavers.rules.js';
import type { Indicator } from './indicators.rules.js';
import { type InsertionRate, insertionRatesOf, trainingRatesOf } from './insertion-rates.rules.js';

export interface InsertionRates {
  /** People a rate needs before the department sees it. */
  threshold: number;
  atMoments: InsertionRate[];
  withoutMoment: Indicator[];
}

/** The rates of data/insertion-indicators on a day; a constant number of statements. */
@Injectable()
export class Insertion {
  constructor(
    private readonly followUps: FollowUps,
    private readonly juryResults: JuryResults,
    private readonly enrolments: Enrolments,
    private readonly contracts: Contracts,
    private readonly agreements: Agreements,
  ) {}

  /** Everything known by `day` (YYYY-MM-DD), all promotions together. */
  async ratesOn(day: string): Promise<InsertionRates> {
    const terms = await this.agreements.inForce(day);
    const results = (await this.juryResults.of(null)).filter(({ sessionOn }) => sessionOn <= day);
    const holders = new Set(results.filter(({ outcome }) => outcome === 'title').map((r) => r.enrolmentId));
    const due = (await this.followUps.due(day)).filter(isLastYearLearner);
    const peopleAt = new Map(
      followUpMoments.map((moment) => [
        moment,
        due
          .filter(({ months }) => months === moment)
          .map(({ enrolmentId, answer }) => ({
            situation: answer?.situation ?? 'unknown',
            inTargetTrade: answer?.inTargetTrade ?? null,
            holdsTitle: holders.has(enrolmentId),
            surveyed: answer !== null,
          })),
      ]),
    );
    const binding = (await this.contracts.bindingOf(null, terms.agreement.startsOn, day)).filter(
      ({ kind }) => kind !== 'internship',
    );
    return {
      threshold: terms.rateThreshold,
      atMoments: insertionRatesOf(peopleAt, terms.rateThreshold),
      withoutMoment: trainingRatesOf(
        {
          started: binding.length,
          broken: binding.filter(({ terminated, lastDay }) => terminated && lastDay <= day).length,
        },
        await this.#certification(results),
      ),
    };
  }

  /** Entered counts the promotions of which a jury has met: the others have nothing to show yet. */
  async #certification(results: { enrolmentId: string; outcome: string }[]) {
    const enrolments = await this.enrolments.all();
    const presented = results.filter(({ outcome }) => outcome !== 'absent');
    const examined = new Set(presented.map(({ enrolmentId }) => enrolmentId));
    const cohorts = new Set(enrolments.filter(({ id }) => examined.has(id)).map(({ cohortId }) => cohortId));
    const people = (among: typeof enrolments) => new Set(among.map(({ learnerId }) => learnerId)).size;
    const titled = new Set(presented.filter(({ outcome }) => outcome === 'title').map((r) => r.enrolmentId));
    return {
      entered: people(enrolments.filter(({ cohortId }) => cohorts.has(cohortId))),
      presented: people(enrolments.filter(({ id }) => examined.has(id))),
      awarded: people(enrolments.filter(({ id }) => titled.has(id))),
    };
  }
}
