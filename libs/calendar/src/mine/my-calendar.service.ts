import { Injectable } from '@nestjs/common';
import { type Half, halfHours, halves, refusalsOfRange, weekOf } from '#almanac';
import { Contracts } from '#contracts';
import { Hosts } from '#hosts';
import type { Actor } from '#identity';
import { Learners } from '#learners';
import { School } from '#partnership';
import { Clock, Config, RuleBroken } from '#platform';
import { halfKey } from '../days/place-of.rules.js';
import { schoolPlace } from '../days/school-place.js';
import type { ExpectedHalf } from '../expected/expected-half.js';
import { ExpectedPlaces } from '../expected/expected-places.service.js';
import { type Taught, taughtIn } from '../sessions/session.js';
import { Sessions } from '../sessions/sessions.service.js';

/** One person's weeks ahead, with the structures in which company half-days are spent. */
export interface PersonCalendar {
  learnerId: string;
  firstName: string;
  lastName: string;
  hosts: { contractId: string; hostName: string; city: string }[];
  halfDays: (ExpectedHalf & { session?: Taught })[];
}

/** Where and when to be. */
export interface MyDays {
  from: string;
  to: string;
  schoolPlace: string;
  /** HH:MM */
  schoolHours: { half: Half; begins: string; ends: string }[];
  people: PersonCalendar[];
}

const WEEKS_AHEAD = 12;

/** Where to be: a learner's own calendar, or that of a tutor's apprentices. */
@Injectable()
export class MyCalendar {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly school: School,
    private readonly learners: Learners,
    private readonly expected: ExpectedPlaces,
    private readonly contracts: Contracts,
    private readonly hosts: Hosts,
    private readonly sessions: Sessions,
  ) {}

  /**
   * The calendars of those the actor was given access to by name, or of one learner the actor may see, from this week's
   * Monday and for twelve weeks unless told. Throws NotFound, RuleBroken. At most twelve statements.
   */
  async of(actor: Actor, asked: { learnerId?: string; from?: string; to?: string }): Promise<MyDays> {
    const monday = weekOf(this.clock.today());
    const from = asked.from ?? monday.toString();
    const to = asked.to ?? monday.add({ days: WEEKS_AHEAD * 7 - 3 }).toString();
    RuleBroken.ifAny(refusalsOfRange(from, to, 1));
    const people = asked.learnerId
      ? [await this.learners.one(actor, asked.learnerId)]
      : await this.learners.visible({ ...actor, seesEveryone: false });
    const ids = people.map(({ id }) => id);
    const halfDays = await this.expected.of(ids, from, to);
    const cohortIds = [...new Set(halfDays.map((half) => half.cohortId))];
    const taught = await this.#taught(cohortIds, from, to);
    const contracts = ids.length > 0 ? await this.contracts.bindingOf(ids, from, to) : [];
    const sites = contracts.length > 0 ? await this.hosts.sites(contracts.map(({ siteId }) => siteId)) : [];
    const siteOf = new Map(sites.map((site) => [site.id, site]));
    return {
      from,
      to,
      schoolPlace: schoolPlace(await this.school.find(), this.config.schoolName),
      schoolHours: halves.map((half) => ({ half, ...halfHours[half] })),
      people: people.map(({ id, firstName, lastName }) => ({
        learnerId: id,
        firstName,
        lastName,
        hosts: contracts
          .filter((contract) => contract.learnerId === id)
          .map((contract) => {
            const site = siteOf.get(contract.siteId)!;
            return { contractId: contract.id, hostName: site.hostName, city: site.city };
          }),
        halfDays: halfDays
          .filter((half) => half.learnerId === id)
          .map((half) =>
            half.place === 'school'
              ? { ...half, session: taught.get(`${half.cohortId} ${halfKey(half.day, half.half)}`) }
              : half,
          ),
      })),
    };
  }

  async #taught(cohortIds: string[], from: string, to: string): Promise<Map<string, Taught>> {
    const sessions = cohortIds.length > 0 ? await this.sessions.between(cohortIds, from, to) : [];
    return new Map(sessions.map((one) => [`${one.cohortId} ${halfKey(one.day, one.half)}`, taughtIn(one)]));
  }
}
