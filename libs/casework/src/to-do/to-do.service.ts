import { Injectable } from '@nestjs/common';
import { SheetsOverview } from '#attendance';
import { FollowUps } from '#employability';
import { Hosts, Proposals, Tutors } from '#hosts';
import type { Actor } from '#identity';
import {
  DocumentsToAsk,
  Duplicates,
  Learners,
  Loans,
  ReceivedApplications,
  Seekers,
  WaitingLists,
} from '#learners';
import { Clock } from '#platform';
import { HallRequestQueries } from '#premises';
import { Clocks, type ClocksRead } from '../clocks/clocks.service.js';
import { PrivacyItems } from '../privacy-items.queries.js';
import { itemsOfDocuments, itemsOfDuplicates } from './admission-items.rules.js';
import { itemOfClock } from './clock-items.rules.js';
import { itemsOfLoans } from './equipment-items.rules.js';
import { UnsignedFortnights } from './fortnights.queries.js';
import { ANSWER_TOLD_DAYS, itemsOfHall } from './hall-items.rules.js';
import { ownItemOf } from './own-items.rules.js';
import { itemsOfPlacement } from './placement-items.rules.js';
import { byDueDay, type ToDo } from './to-do.js';
import {
  itemsOfApplications,
  itemsOfBirthdays,
  itemsOfFollowUps,
  itemsOfFortnights,
  itemsOfProposals,
  itemsOfSheets,
} from './work-items.rules.js';

/** Sheets of this week and the last: an older hole is looked for on the presence page. */
const LOOK_BACK_DAYS = 7;
const MOST_APPLICATIONS = 50;

/** What somebody has to do today, from clocks and stages: read, never stored. */
@Injectable()
export class ToDoList {
  constructor(
    private readonly clocks: Clocks,
    private readonly sheets: SheetsOverview,
    private readonly fortnights: UnsignedFortnights,
    private readonly applications: ReceivedApplications,
    private readonly documents: DocumentsToAsk,
    private readonly duplicates: Duplicates,
    private readonly proposals: Proposals,
    private readonly seekers: Seekers,
    private readonly waiting: WaitingLists,
    private readonly followUps: FollowUps,
    private readonly learners: Learners,
    private readonly loans: Loans,
    private readonly hosts: Hosts,
    private readonly tutors: Tutors,
    private readonly clock: Clock,
    private readonly privacy: PrivacyItems,
    private readonly hall: HallRequestQueries,
  ) {}

  /** The items of this actor, the clock that runs out first on top. A constant number of statements. */
  async of(actor: Actor): Promise<ToDo[]> {
    const items = actor.seesEveryone ? await this.#ofStaff(actor) : await this.#ofOthers(actor);
    return items.filter(({ needs }) => actor.permissions.includes(needs)).sort(byDueDay);
  }

  async #ofStaff(actor: Actor): Promise<ToDo[]> {
    const today = `${this.clock.today()}`;
    const may = (permission: ToDo['needs']) => actor.permissions.includes(permission);
    const groups: ToDo[][] = [];
    if (may('sheet.record')) {
      const from = `${this.clock.today().subtract({ days: LOOK_BACK_DAYS })}`;
      groups.push(itemsOfSheets(await this.sheets.between(from, today), today));
    }
    if (may('contract.manage')) {
      const read = await this.clocks.of(null, { past: false });
      groups.push(await this.#ofClocks(read, today));
      const people = new Map(read.facts.people.map((person) => [person.id, person]));
      groups.push(itemsOfFortnights(await this.fortnights.of(people, null), 'staff', today));
    }
    if (may('application.manage')) {
      groups.push(await this.#ofApplications(today));
      groups.push(itemsOfDuplicates(await this.duplicates.count()));
      groups.push(itemsOfProposals(await this.waiting.proposals(today), today));
    }
    if (may('host.manage')) groups.push(await this.#ofPlacement(today));
    if (may('follow-up.manage')) groups.push(itemsOfFollowUps(await this.followUps.due(today), today));
    if (may('learner.manage')) {
      groups.push(itemsOfBirthdays(await this.learners.comingOfAge(actor), today));
      groups.push(itemsOfLoans(await this.loans.equipmentToReturn(today), today));
    }
    if (may('room.manage')) {
      const since = `${this.clock.today().subtract({ days: ANSWER_TOLD_DAYS })}`;
      groups.push(itemsOfHall(await this.hall.current(since), actor.id, today));
    }
    if (may('privacy.read')) groups.push(await this.privacy.of(today, may('privacy.manage')));
    return groups.flat();
  }

  /** Each application once: papers to ask for, or to be read. */
  async #ofApplications(today: string): Promise<ToDo[]> {
    const lacking = await this.documents.oldest(MOST_APPLICATIONS);
    const asked = new Set(lacking.map(({ applicationId }) => applicationId));
    const received = await this.applications.oldest(MOST_APPLICATIONS);
    return [
      ...itemsOfDocuments(lacking, today),
      ...itemsOfApplications(
        received.filter(({ id }) => !asked.has(id)),
        today,
      ),
    ];
  }

  async #ofPlacement(today: string): Promise<ToDo[]> {
    const proposals = await this.proposals.list({ live: true });
    if (proposals.length === 0) return [];
    const people = new Map((await this.seekers.all()).map((one) => [one.learnerId, one]));
    return itemsOfPlacement(proposals, (id) => people.get(id), today);
  }

  async #ofClocks({ clocks, facts }: ClocksRead, today: string): Promise<ToDo[]> {
    const [sites, tutors] = await Promise.all([this.hosts.sites(null), this.tutors.of(null)]);
    const hostOf = new Map(sites.map(({ hostId, hostName }) => [hostId, hostName]));
    const tutorOf = new Map(tutors.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`]));
    const people = new Map(facts.people.map((person) => [person.id, person]));
    return clocks.flatMap(
      (clock) =>
        itemOfClock(clock, {
          today,
          person: (id) => people.get(id),
          hostName: (id) => hostOf.get(id),
          tutorName: (id) => tutorOf.get(id),
        }) ?? [],
    );
  }

  /** A tutor signs the fortnights of those they follow; a learner looks for an employer. */
  async #ofOthers(actor: Actor): Promise<ToDo[]> {
    const today = `${this.clock.today()}`;
    const visible = await this.learners.visible(actor);
    if (visible.length === 0) return [];
    const people = new Map(visible.map((person) => [person.id, person]));
    const items: ToDo[] = [];
    if (actor.roles.includes('tutor')) {
      const tutorIds = await this.tutors.idsOfAccount(actor.id);
      items.push(...itemsOfFortnights(await this.fortnights.of(people, tutorIds), 'tutor', today));
    }
    if (actor.roles.includes('learner')) {
      const { clocks } = await this.clocks.of([...people.keys()], { past: false });
      items.push(...clocks.flatMap((clock) => ownItemOf(clock, today) ?? []));
    }
    return items;
  }
}
