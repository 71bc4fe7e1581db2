import { companyHalfDayMinutes } from '../hours/programme-hours.rules.js';
import { type Block, blocksOf, maySit, schoolHalfDaysOf } from './blocks.js';
import { LinearModel, type Term } from './linear-model.js';
import { runsOf } from './measures.rules.js';
import {
  floorWeek,
  type PlannedPromotion,
  type PlanningProblem,
  type WeekPlace,
  type WishName,
} from './problem.js';

/** What a stage makes as small as it can: a constant and a sum of terms. */
export interface Objective {
  constant: number;
  terms: Term[];
}

/** A variable that must be at least, or at most, each of these sums. */
export interface Extreme {
  variable: number;
  of: Term[][];
  pick: 'most' | 'least';
}

export interface PlanningModel {
  lp: LinearModel;
  /** Half-days of the fullest and emptiest years: a stage that does not look at them may leave them loose. */
  extremes: Extreme[];
  /** 1 when a promotion is at school: by promotion, then by its own week. */
  atSchool: number[][];
  objectives: Record<WishName, Objective>;
  /** What the variables are worth for these places, by promotion; undefined when the model has no such calendar. */
  valuesOf(places: readonly (readonly WeekPlace[])[]): Float64Array | undefined;
}

interface Planned {
  promotion: PlannedPromotion;
  blocks: (Block & { taken: number })[];
  atSchool: number[];
}

/**
 * All promotions at once as a mixed-integer linear program. Each promotion is a path through its weeks: nodes are the
 * boundaries of weeks, arcs are blocks at school or in company of an allowed length, and one unit flows from the first
 * week to the last. Fixed, forbidden and closed weeks are arcs that do not exist. The floor ties the promotions together.
 */
export function planningModel(problem: PlanningProblem): PlanningModel {
  const lp = new LinearModel();
  const all = problem.promotions.map((promotion) => plannedIn(lp, promotion));
  for (const planned of all) {
    oneBlockAfterTheOther(lp, planned);
    atSchoolInSchoolBlocks(lp, planned);
    hoursWanted(lp, planned);
    legalShareAtSchool(lp, planned);
  }
  const floor = companiesOnTheFloor(lp, problem, all);
  const peak = peakOnTheFloor(lp, floor);
  const years = all.map((planned) => extremeYears(lp, planned));
  return {
    lp,
    extremes: years.flat(),
    atSchool: all.map(({ atSchool }) => atSchool),
    objectives: {
      peak: { constant: 0, terms: peak },
      hall: { constant: 0, terms: riskOfTheHall(floor) },
      regularity: { constant: 0, terms: all.flatMap(weeksOffTheRhythm) },
      longCompany: { constant: 0, terms: all.flatMap(companyPeriods) },
      equalYears: {
        constant: 0,
        terms: years.flatMap(([most, least]) => [
          [most.variable, 1],
          [least.variable, -1],
        ]),
      },
      requests: unmetRequests(problem, all, 'host'),
      preferences: unmetRequests(problem, all, 'school'),
    },
    valuesOf: (places) => valuesFor(places, lp.variables, all, floor, peak),
  };
}

function valuesFor(
  places: readonly (readonly WeekPlace[])[],
  variables: number,
  all: readonly Planned[],
  floor: readonly FloorOfWeek[],
  peak: readonly Term[],
): Float64Array | undefined {
  const values = new Float64Array(variables);
  for (const [p, { blocks, atSchool }] of all.entries()) {
    for (const [week, variable] of atSchool.entries())
      values[variable] = places[p]![week] === 'school' ? 1 : 0;
    for (const { place, from, length } of runsOf(places[p]!)) {
      const block = blocks.find(
        (one) => one.place === place && one.from === from && one.to === from + length,
      );
      if (!block) return undefined;
      values[block.taken] = 1;
    }
  }
  let most = 0;
  for (const { monday, companies } of floor) {
    const sitting = all.flatMap(({ promotion, atSchool }, p) => {
      const week = promotion.weeks.findIndex((one) => one.monday === monday);
      return week >= 0 && values[atSchool[week]!] === 1 ? [p] : [];
    });
    const company = companies.find(({ members }) => members.join() === sitting.join());
    if (!company) return undefined;
    values[company.together] = 1;
    most = Math.max(most, company.seats);
  }
  const level = peak.find(([, seats]) => seats >= most);
  if (level) values[level[0]] = 1;
  return values;
}

function plannedIn(lp: LinearModel, promotion: PlannedPromotion): Planned {
  return {
    promotion,
    blocks: blocksOf(promotion).map((block) => ({ ...block, taken: lp.binary() })),
    atSchool: promotion.weeks.map(() => lp.binary()),
  };
}

/** From the first week to the last, a block at school follows a block in company, and the other way round. */
function oneBlockAfterTheOther(lp: LinearModel, { promotion, blocks }: Planned): void {
  const { name, weeks } = promotion;
  const first = blocks.filter(({ from }) => from === 0).map(({ taken }): Term => [taken, 1]);
  lp.constraint(`${name}: starts once`, 1, first, 1);
  for (let week = 1; week < weeks.length; week += 1) {
    for (const place of ['school', 'company'] as const) {
      const ending = blocks.filter((block) => block.to === week && block.place !== place);
      const starting = blocks.filter((block) => block.from === week && block.place === place);
      const terms = [
        ...ending.map(({ taken }): Term => [taken, 1]),
        ...starting.map(({ taken }): Term => [taken, -1]),
      ];
      if (terms.length > 0) lp.constraint(`${name}: ${place} follows at ${weeks[week]!.monday}`, 0, terms, 0);
    }
  }
}

/** A week is at school when a school block covers it. */
function atSchoolInSchoolBlocks(lp: LinearModel, { promotion, blocks, atSchool }: Planned): void {
  for (const [week, variable] of atSchool.entries()) {
    const covering = blocks.filter(({ place, from, to }) => place === 'school' && from <= week && week < to);
    const terms = covering.map(({ taken }): Term => [taken, 1]);
    lp.constraint(
      `${promotion.name}: at school ${promotion.weeks[week]!.monday}`,
      0,
      [...terms, [variable, -1]],
      0,
    );
  }
}

function hoursWanted(lp: LinearModel, { promotion, atSchool }: Planned): void {
  const { name, weeks, schoolHalfDays } = promotion;
  const terms = weeks.map((week, i): Term => [atSchool[i]!, schoolHalfDaysOf(week)]);
  lp.constraint(`${name}: hours wanted`, schoolHalfDays.min, terms, schoolHalfDays.max);
}

/** The legal share of the time at school: what is not school is counted in company, public holidays nowhere. */
function legalShareAtSchool(lp: LinearModel, { promotion, atSchool }: Planned): void {
  const { name, weeks, halfDayMinutes, schoolShare } = promotion;
  // school >= share * (school + company), and company = (worked - school half-days) * its minutes.
  const perHalfDay = halfDayMinutes - schoolShare * (halfDayMinutes - companyHalfDayMinutes);
  const worked = weeks.reduce((sum, week) => sum + week.workedHalfDays, 0);
  const terms = weeks.map((week, i): Term => [atSchool[i]!, schoolHalfDaysOf(week) * perHalfDay]);
  const least = schoolShare * worked * companyHalfDayMinutes;
  lp.constraint(`${name}: legal share at school`, least, terms, Number.POSITIVE_INFINITY);
}

/** Promotions that are at school in the same week, and what that asks of the floor. */
interface Company {
  members: number[];
  seats: number;
  needsHall: boolean;
  together: number;
}

interface FloorOfWeek {
  monday: string;
  takenSeats: number;
  hallLikelihood: number;
  companies: Company[];
}

/**
 * In each week that can still change, exactly one company of promotions sits on the floor: one of those that the
 * dedicated rooms hold, with the hall's help where it may be granted. What is past is a fact, whatever it held.
 */
function companiesOnTheFloor(
  lp: LinearModel,
  { floor }: PlanningProblem,
  all: readonly Planned[],
): FloorOfWeek[] {
  return mondaysToDecide(all).map((monday) => {
    const { takenSeats, takenRooms, hallLikelihood } = floorWeek(floor, monday);
    const present = all.flatMap(({ promotion, atSchool }, index) => {
      const week = promotion.weeks.findIndex((one) => one.monday === monday);
      if (week < 0) return [];
      const { seats } = promotion;
      const places = (['school', 'company'] as const).filter((place) =>
        maySit(promotion.weeks[week]!, place),
      );
      return [{ index, seats, variable: atSchool[week]!, places }];
    });
    const mayHaveHall = hallLikelihood > 0 && floor.hallSeats > 0;
    let companies: Omit<Company, 'together'>[] = [{ members: [], seats: takenSeats, needsHall: false }];
    for (const { index, seats, places } of present) {
      companies = companies.flatMap((company) =>
        places.map((place) =>
          place === 'company'
            ? company
            : { ...company, members: [...company.members, index], seats: company.seats + seats },
        ),
      );
    }
    const held = companies.flatMap((company) => {
      const rooms = takenRooms + company.members.length;
      const fits = company.members.length === 0 || (company.seats <= floor.seats && rooms <= floor.rooms);
      const fitsWithHall = company.seats <= floor.seats + floor.hallSeats && rooms <= floor.rooms + 1;
      if (!fits && !(mayHaveHall && fitsWithHall)) return [];
      return [{ ...company, needsHall: !fits, together: lp.binary() }];
    });
    lp.constraint(`one company ${monday}`, 1, sumOf(held), 1);
    for (const { index, variable } of present) {
      const withIt = held.filter(({ members }) => members.includes(index));
      const name = all[index]!.promotion.name;
      lp.constraint(`${name}: among the company ${monday}`, 0, [...sumOf(withIt), [variable, -1]], 0);
    }
    return { monday, takenSeats, hallLikelihood, companies: held };
  });
}

const sumOf = (companies: readonly Company[]): Term[] => companies.map(({ together }) => [together, 1]);

const mondaysToDecide = (all: readonly Planned[]): string[] => {
  const weeks = all.flatMap(({ promotion }) => promotion.weeks);
  return [...new Set(weeks.filter(({ fixed }) => fixed?.by !== 'past').map(({ monday }) => monday))].sort();
};

/** The risk of each week that needs the hall: how likely it is refused. */
const riskOfTheHall = (floor: readonly FloorOfWeek[]): Term[] =>
  floor.flatMap(({ hallLikelihood, companies }) =>
    companies
      .filter(({ needsHall }) => needsHall)
      .map(({ together }): Term => [together, 1 - hallLikelihood]),
  );

/** One level is chosen among the numbers of learners that a week could hold; no week goes above it. */
function peakOnTheFloor(lp: LinearModel, floor: readonly FloorOfWeek[]): Term[] {
  const levels = [...new Set(floor.flatMap(({ companies }) => companies.map(({ seats }) => seats)))];
  const peak = levels.sort((a, b) => a - b).map((level): Term => [lp.binary(), level]);
  const chosen = peak.map(([variable]): Term => [variable, 1]);
  lp.constraint('one peak', 1, chosen, 1);
  for (const { monday, companies } of floor) {
    for (const level of new Set(companies.map(({ seats }) => seats))) {
      const above = sumOf(companies.filter(({ seats }) => seats >= level));
      const allowing = peak.filter(([, value]) => value >= level).map(([variable]): Term => [variable, -1]);
      lp.constraint(`peak ${monday}, ${level}`, Number.NEGATIVE_INFINITY, [...above, ...allowing], 0);
    }
  }
  return peak;
}

/** Weeks by which each block differs from the typical one. */
const weeksOffTheRhythm = ({ promotion, blocks }: Planned): Term[] =>
  blocks
    .filter(({ forced }) => !forced)
    .map(({ place, from, to, taken }) => [taken, Math.abs(to - from - promotion.typical[place])]);

/** The fewer periods in company, the longer they are. */
const companyPeriods = ({ blocks }: Planned): Term[] =>
  blocks.filter(({ place }) => place === 'company').map(({ taken }) => [taken, 1]);

/** School half-days of the fullest and of the emptiest year of the training. */
function extremeYears(lp: LinearModel, { promotion, atSchool }: Planned): [most: Extreme, least: Extreme] {
  const { name, weeks } = promotion;
  const years = Math.max(1, Math.round(weeks.length / 52));
  const all = weeks.reduce((sum, week) => sum + schoolHalfDaysOf(week), 0);
  const most: Extreme = { variable: lp.whole(all), of: [], pick: 'most' };
  const least: Extreme = { variable: lp.whole(all), of: [], pick: 'least' };
  for (let year = 0; year < years; year += 1) {
    const from = Math.floor((year * weeks.length) / years);
    const to = Math.floor(((year + 1) * weeks.length) / years);
    const terms: Term[] = [];
    for (let i = from; i < to; i += 1) terms.push([atSchool[i]!, schoolHalfDaysOf(weeks[i]!)]);
    const [infinity, none] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    lp.constraint(`${name}: fullest year, ${year + 1}`, none, [...terms, [most.variable, -1]], 0);
    lp.constraint(`${name}: emptiest year, ${year + 1}`, 0, [...terms, [least.variable, -1]], infinity);
    for (const extreme of [most, least]) extreme.of.push(terms);
  }
  return [most, least];
}

/** Worth of the weeks in which a promotion is not where somebody would rather have it. */
function unmetRequests(
  { requests }: PlanningProblem,
  all: readonly Planned[],
  from: 'host' | 'school',
): Objective {
  const objective: Objective = { constant: 0, terms: [] };
  for (const request of requests.filter((one) => one.from === from)) {
    const planned = all.find(({ promotion }) => promotion.id === request.promotionId);
    for (const [i, { monday }] of planned?.promotion.weeks.entries() ?? []) {
      if (!request.mondays.includes(monday)) continue;
      if (request.place === 'school') objective.constant += request.weight;
      const cost = request.place === 'school' ? -request.weight : request.weight;
      objective.terms.push([planned!.atSchool[i]!, cost]);
    }
  }
  return objective;
}
