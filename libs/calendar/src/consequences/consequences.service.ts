import { Injectable } from '@nestjs/common';
import { weekOf } from '#almanac';
import { type BindingContract, Contracts } from '#contracts';
import { type HostClosure, HostClosures, Hosts, WishedRhythms, wishedRhythms } from '#hosts';
import { Clock } from '#platform';
import { personalChanges, plannedChanges } from '../announcements/announcement.rules.js';
import { type CalendarChange, changesBetween } from '../days/changes.rules.js';
import { type ProgrammeHours, programmeHours } from '../hours/programme-hours.rules.js';
import { type CalendarPair, FloorCalendarReader, onTheFloor } from '../occupancy/floor-calendars.service.js';
import { occupancyOf } from '../occupancy/occupancy.rules.js';
import type { Standing } from '../plans/plans.queries.js';
import { weekDifferences } from '../versions/difference.rules.js';
import type { CalendarConflict } from './conflict.js';
import { floorConflicts } from './floor-conflicts.rules.js';
import { closedHostConflicts, wishConflicts } from './host-conflicts.rules.js';
import { hoursConflicts } from './hours-conflicts.rules.js';
import { minorConflicts } from './minor-conflicts.rules.js';

/** What one promotion's open draft means. */
export interface CohortConsequences {
  cohort: { id: string; number: number; name: string };
  standing: Standing;
  hours: ProgrammeHours;
  publishedHours: ProgrammeHours;
  changes: CalendarChange;
  /** Whose days change. */
  learners: number;
  hosts: number;
  tutors: number;
}

export interface Consequences {
  cohorts: CohortConsequences[];
  conflicts: CalendarConflict[];
}

interface Working {
  contracts: readonly BindingContract[];
  closures: readonly HostClosure[];
  hostNames: ReadonlyMap<string, string>;
  wishes: readonly { siteId: string; wish: string; words: string }[];
  today: string;
  /** Of this week. */
  monday: string;
}

/** What all open drafts mean together, before anybody publishes them. */
@Injectable()
export class CalendarConsequences {
  constructor(
    private readonly clock: Clock,
    private readonly floor: FloorCalendarReader,
    private readonly contracts: Contracts,
    private readonly hosts: Hosts,
    private readonly hostClosures: HostClosures,
    private readonly wishedRhythms: WishedRhythms,
  ) {}

  /** Of every promotion whose draft is open; the rooms are judged with all promotions. Ten statements, whatever there is. */
  async all(): Promise<Consequences> {
    const today = this.clock.today();
    const { pairs, rooms } = await this.floor.read();
    const open = pairs.filter(({ draft }) => draft);
    const monday = weekOf(today).toString();
    const working = await this.#working(open, { today: today.toString(), monday });
    const floorOf = (which: 'published' | 'prepared') =>
      occupancyOf(
        pairs.map((pair) => onTheFloor(pair, which)),
        rooms,
      );
    const names = new Map(pairs.map(({ cohort }) => [cohort.id, cohort.name]));
    return {
      cohorts: open.map((pair) => consequencesOf(pair, working)),
      conflicts: [
        ...open.flatMap((pair) => conflictsOf(pair, working)),
        ...floorConflicts(floorOf('prepared'), floorOf('published'), { names, from: monday }),
      ].sort((a, b) => Number(a.alreadyPublished) - Number(b.alreadyPublished)),
    };
  }

  async #working(
    open: readonly CalendarPair[],
    { today, monday }: { today: string; monday: string },
  ): Promise<Working> {
    const learnerIds = open.flatMap(({ enrolments }) => enrolments.map(({ learnerId }) => learnerId));
    const lastDay = open
      .map(({ cohort }) => cohort.endsOn)
      .sort()
      .at(-1);
    if (learnerIds.length === 0 || !lastDay || lastDay < today) {
      return { contracts: [], closures: [], hostNames: new Map(), wishes: [], today, monday };
    }
    const contracts = await this.contracts.bindingOf(learnerIds, today, lastDay);
    const siteIds = [...new Set(contracts.map(({ siteId }) => siteId))];
    const sites = await this.hosts.sites(siteIds);
    const closures = await this.hostClosures.of(siteIds, today, lastDay);
    const wishes = await this.wishedRhythms.of(siteIds);
    return {
      contracts,
      closures,
      hostNames: new Map(sites.map(({ id, hostName }) => [id, hostName])),
      wishes: wishes.map(({ siteId, wishedRhythm }) => ({
        siteId,
        wish: wishedRhythm,
        words: wishedRhythms[wishedRhythm],
      })),
      today,
      monday,
    };
  }
}

const contractsIn = ({ enrolments }: CalendarPair, { contracts }: Working): BindingContract[] => {
  const learners = new Set(enrolments.map(({ learnerId }) => learnerId));
  return contracts.filter(({ learnerId }) => learners.has(learnerId));
};

function consequencesOf(pair: CalendarPair, working: Working): CohortConsequences {
  const { cohort, published, prepared, standing, enrolments } = pair;
  const changes = plannedChanges(published, prepared, working.today);
  const contracts = contractsIn(pair, working);
  const changed = enrolments.flatMap((enrolment) => {
    const own = contracts.filter(({ learnerId }) => learnerId === enrolment.learnerId);
    const days = personalChanges(changes, { enrolment, contracts: own });
    if (days.length === 0) return [];
    return [own.filter(({ startsOn, lastDay }) => days.some(({ day }) => startsOn <= day && day <= lastDay))];
  });
  const followed = changed.flat();
  return {
    cohort: { id: cohort.id, number: cohort.number, name: cohort.name },
    standing,
    hours: programmeHours(prepared, cohort),
    publishedHours: programmeHours(published, cohort),
    changes: changesBetween(published, prepared),
    learners: changed.length,
    hosts: new Set(followed.map(({ siteId }) => siteId)).size,
    tutors: new Set(followed.map(({ tutorId }) => tutorId)).size,
  };
}

function conflictsOf(pair: CalendarPair, working: Working): CalendarConflict[] {
  const { cohort, published, prepared, draft, known, enrolments } = pair;
  const contracts = contractsIn(pair, working);
  const birthDateOf = new Map(enrolments.map(({ learnerId, birthDate }) => [learnerId, birthDate]));
  const siteIds = new Set(contracts.map(({ siteId }) => siteId));
  const changedMondays = weekDifferences(published, prepared).map(({ monday }) => monday);
  return [
    ...hoursConflicts(cohort, programmeHours(prepared, cohort), programmeHours(published, cohort)),
    ...minorConflicts(
      cohort,
      { prepared, published },
      contracts
        .filter(({ kind }) => kind !== 'internship')
        .map((one) => ({ ...one, birthDate: birthDateOf.get(one.learnerId)! })),
      working.monday,
    ),
    ...closedHostConflicts(cohort, plannedChanges(published, prepared, working.today), {
      ...working,
      contracts,
    }),
    ...wishConflicts(
      cohort,
      { prepared: draft!.weeks, published: known.weeks },
      changedMondays,
      working.wishes
        .filter(({ siteId }) => siteIds.has(siteId))
        .map((wish) => ({ ...wish, hostName: working.hostNames.get(wish.siteId) ?? 'une structure' })),
    ),
  ];
}
