import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { Cohorts } from '#cohorts';
import { type BindingContract, Contracts } from '#contracts';
import { Hosts } from '#hosts';
import { AccessGrants } from '#identity';
import { Learners } from '#learners';
import { School } from '#partnership';
import { Config } from '#platform';
import { Bookings, Rooms } from '#premises';
import { CohortCalendar } from '../days/cohort-calendar.service.js';
import { halfKey } from '../days/place-of.rules.js';
import { placeLine, schoolPlace } from '../days/school-place.js';
import type { ExpectedHalf } from '../expected/expected-half.js';
import { siteOn } from '../expected/expected-halves.rules.js';
import { ExpectedPlaces } from '../expected/expected-places.service.js';
import { taughtIn } from '../sessions/session.js';
import { Sessions } from '../sessions/sessions.service.js';
import type { Feed, FeedContent, FeedHalf } from './feed.js';
import { at, eventsOf, uidOf } from './feed-events.rules.js';
import { apprenticeHalf, cohortHalf, ownHalf, type PlaceWords, trainerHalf } from './feed-halves.rules.js';

/** The days a calendar shows, both included, YYYY-MM-DD. */
export interface FeedWindow {
  from: string;
  to: string;
}

/** A year back and two ahead: a whole training, whenever it is looked at. */
export const windowAround = (today: Temporal.PlainDate): FeedWindow => ({
  from: today.subtract({ years: 1 }).toString(),
  to: today.add({ years: 2 }).toString(),
});

/** What each calendar holds, loaded through what its reader may see; null when that is nobody. */
@Injectable()
export class FeedContents {
  constructor(
    private readonly config: Config,
    private readonly grants: AccessGrants,
    private readonly learners: Learners,
    private readonly contracts: Contracts,
    private readonly hosts: Hosts,
    private readonly school: School,
    private readonly cohorts: Cohorts,
    private readonly rooms: Rooms,
    private readonly bookings: Bookings,
    private readonly expected: ExpectedPlaces,
    private readonly cohortCalendar: CohortCalendar,
    private readonly sessions: Sessions,
  ) {}

  async of(feed: Feed, today: string, window: FeedWindow): Promise<FeedContent | null> {
    switch (feed.kind) {
      case 'learner':
        return this.#ofLearner(feed.accountId!, today, window);
      case 'tutor':
        return this.#ofTutor(feed.accountId!, today, window);
      case 'trainer':
        return this.#ofTrainer(feed.accountId!, window);
      case 'cohort':
        return this.#ofCohort(feed.cohortId!, window);
      case 'room':
        return this.#ofRoom(feed.roomId!, window);
    }
  }

  async #ofLearner(accountId: string, today: string, { from, to }: FeedWindow): Promise<FeedContent | null> {
    const grants = await this.grants.heldBy(accountId, today);
    const own = new Set(grants.filter(({ ground }) => ground === 'self').map(({ learnerId }) => learnerId));
    const seen = await this.learners.visible({ id: accountId, seesEveryone: false });
    const ids = seen.map(({ id }) => id).filter((id) => own.has(id));
    if (ids.length === 0) return null;
    const halves = await this.expected.of(ids, from, to);
    const words = await this.#wordsOf(ids, [...new Set(halves.map(({ cohortId }) => cohortId))], {
      from,
      to,
    });
    return {
      name: 'Mon calendrier d’alternance',
      events: eventsOf(present(halves, (half) => ownHalf(half, words))),
    };
  }

  async #ofTutor(accountId: string, today: string, { from, to }: FeedWindow): Promise<FeedContent | null> {
    const grants = (await this.grants.heldBy(accountId, today)).filter(({ ground }) => ground === 'tutor');
    const contracts = new Set(grants.map(({ sourceId }) => sourceId));
    const followed = new Set(grants.map(({ learnerId }) => learnerId));
    const seen = await this.learners.visible({ id: accountId, seesEveryone: false });
    const names = new Map(
      seen
        .filter(({ id }) => followed.has(id))
        .map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName.slice(0, 1)}.`]),
    );
    if (names.size === 0) return null;
    // Only the days of the contract that the tutor follows, not another employer's.
    const halves = (await this.expected.of([...names.keys()], from, to)).filter(({ contractId }) =>
      contracts.has(contractId),
    );
    return {
      name: 'Mes apprentis à l’école',
      events: eventsOf(present(halves, (half) => apprenticeHalf(half, names.get(half.learnerId)!))),
    };
  }

  async #ofCohort(cohortId: string, { from, to }: FeedWindow): Promise<FeedContent> {
    const cohort = await this.cohorts.one(cohortId);
    const halves = await this.cohortCalendar.of(cohortId, from, to);
    const words = {
      school: await this.#schoolPlace(),
      taughtOn: await this.#taught([cohortId], { from, to }),
    };
    return { name: cohort.name, events: eventsOf(halves.map((half) => cohortHalf(cohort, half, words))) };
  }

  async #ofTrainer(trainerId: string, { from, to }: FeedWindow): Promise<FeedContent> {
    const sessions = await this.sessions.find({ trainerId, from, to });
    const school = await this.#schoolPlace();
    return {
      name: 'Mes séances à l’école',
      events: eventsOf(sessions.map((session) => trainerHalf(trainerId, session, school))),
    };
  }

  async #ofRoom(roomId: string, { from, to }: FeedWindow): Promise<FeedContent> {
    const room = await this.rooms.one(roomId);
    const held = (await this.bookings.between(from, to)).filter((one) => one.roomId === roomId);
    return {
      name: room.name,
      events: held.map(({ day, begins, ends, purpose, source }) => ({
        uid: uidOf(roomId, day, `${begins.replace(':', '')}-${source === 'hall_request' ? 'grant' : 'use'}`),
        begins: at(day, begins),
        ends: at(day, ends),
        wholeDays: false,
        title: purpose,
        location: room.name,
        busy: false,
      })),
    };
  }

  async #wordsOf(
    learnerIds: readonly string[],
    cohortIds: readonly string[],
    { from, to }: FeedWindow,
  ): Promise<PlaceWords> {
    const contracts = new Map(
      (await this.contracts.bindingOf(learnerIds, from, to)).map((one) => [one.id, one]),
    );
    const siteIds = [...contracts.values()].flatMap(({ places }) => places.map(({ siteId }) => siteId));
    const sites = new Map((await this.hosts.sites(siteIds)).map((site) => [site.id, site]));
    const hostOn = ({ contractId, day }: ExpectedHalf) => {
      const contract: BindingContract | undefined = contracts.get(contractId ?? '');
      const site = contract && sites.get(siteOn(contract, day));
      return site && { name: site.hostName, address: placeLine(site.address, site.postcode, site.city) };
    };
    const taughtOn = await this.#taught(cohortIds, { from, to });
    return { school: await this.#schoolPlace(), hostOf: hostOn, taughtOn };
  }

  async #taught(cohortIds: readonly string[], { from, to }: FeedWindow): Promise<PlaceWords['taughtOn']> {
    const sessions = await this.sessions.between(cohortIds, from, to);
    const taught = new Map(
      sessions.map((one) => [`${one.cohortId} ${halfKey(one.day, one.half)}`, taughtIn(one)]),
    );
    return ({ cohortId, day, half }) => taught.get(`${cohortId} ${halfKey(day, half)}`);
  }

  async #schoolPlace(): Promise<string> {
    return schoolPlace(await this.school.find(), this.config.schoolName);
  }
}

function present(halves: readonly ExpectedHalf[], said: (half: ExpectedHalf) => FeedHalf | null): FeedHalf[] {
  return halves.flatMap((half) => said(half) ?? []);
}
