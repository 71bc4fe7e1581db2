import { Injectable } from '@nestjs/common';
import { Clock as SchoolClock } from '#platform';
import { DeadlineSettings } from '../deadlines/deadlines.service.js';
import { Filings } from '../deadlines/filings.service.js';
import { employs, type PersonFact } from '../facts/case-facts.js';
import { CompanyCounts, type CountAsked } from '../facts/company-counts.queries.js';
import { type CaseFacts, FactsQueries } from '../facts/facts.queries.js';
import { byMainTutor } from '../facts/team.rules.js';
import {
  type ClockFacts,
  clocksOfContract,
  clocksOfPerson,
  clocksOfSchool,
  clocksOfTutors,
  enrolmentOf,
} from './all-clocks.rules.js';
import type { Clock } from './clock.js';
import { ClockMarks } from './clock-marks.service.js';
import { countsFrom } from './free-rupture.rules.js';
import type { SettingsOn } from './learner-clocks.rules.js';

export interface ClocksRead {
  facts: CaseFacts;
  settingsOn: SettingsOn;
  clocks: Clock[];
}

/** Every clock of the school, or those of some learners: computed from facts when they are read. */
@Injectable()
export class Clocks {
  constructor(
    private readonly facts: FactsQueries,
    private readonly counts: CompanyCounts,
    private readonly settings: DeadlineSettings,
    private readonly marks: ClockMarks,
    private readonly filings: Filings,
    private readonly clock: SchoolClock,
  ) {}

  /**
   * The clocks of these learners, or of everybody and of the school for null. `past` also counts the days of contracts that
   * are over. A constant number of statements.
   */
  async of(learnerIds: readonly string[] | null, { past }: { past: boolean }): Promise<ClocksRead> {
    const today = `${this.clock.today()}`;
    const [facts, settingsOn, marks, filings] = await Promise.all([
      this.facts.all(),
      this.settings.reader(),
      this.marks.all(),
      this.filings.all(),
    ]);
    const wanted = learnerIds && new Set(learnerIds);
    const people = facts.people.filter(({ id }) => wanted === null || wanted.has(id));
    const asked = people.flatMap((person) => countsAsked(person, settingsOn, today, past));
    const done = new Map(
      marks.map(({ kind, subjectId, term, doneOn }) => [`${kind} ${subjectId} ${term}`, doneOn]),
    );
    const clockFacts: ClockFacts = {
      today,
      settingsOn,
      trainings: facts.trainings,
      counts: await this.counts.of(asked, { ahead: true }),
      doneOn: (kind, subjectId, term = '') => done.get(`${kind} ${subjectId} ${term}`) ?? null,
      filings,
    };
    const contracts = facts.people.flatMap((person) => person.contracts);
    const tutors = new Set(
      people
        .flatMap(({ contracts: own }) => own.flatMap((one) => byMainTutor(one)))
        .map(({ tutorId }) => tutorId),
    );
    const clocks = [
      ...people.flatMap((person) => [
        ...clocksOfPerson(person, clockFacts),
        ...person.contracts.flatMap((contract) => clocksOfContract(person, contract, clockFacts)),
      ]),
      ...clocksOfTutors(contracts, repeatersOf(facts), clockFacts).filter(({ tutorId }) =>
        tutors.has(tutorId!),
      ),
      ...(wanted === null ? clocksOfSchool(contracts, clockFacts) : []),
    ];
    return { facts, settingsOn, clocks: clocks.sort(byUrgency) };
  }
}

const repeatersOf = ({ people }: CaseFacts): Set<string> =>
  new Set(
    people.filter(({ enrolments }) => enrolments.some(({ repeatsYear }) => repeatsYear)).map(({ id }) => id),
  );

/** The contracts whose free rupture is looked at: those that run, and the past ones too when asked. */
function countsAsked(person: PersonFact, settingsOn: SettingsOn, today: string, past: boolean): CountAsked[] {
  return person.contracts
    .filter((one) => one.kind === 'apprenticeship' && employs(one) && (past || one.lastDay >= today))
    .map((contract) => {
      const training = enrolmentOf(person, contract);
      const others = person.contracts.filter(
        (one) =>
          one.kind === 'apprenticeship' &&
          employs(one) &&
          one.startsOn < contract.startsOn &&
          enrolmentOf(person, one)?.id === training?.id,
      );
      const settings = settingsOn(contract.startsOn);
      return {
        contractId: contract.id,
        learnerId: person.id,
        from: countsFrom(contract, others, settings.free_rupture_once),
        lastDay: contract.lastDay,
        limitDays: settings.free_rupture_days,
      };
    });
}

const order = { missed: 0, running: 1, ahead: 2, kept: 3, stopped: 4 } as const;

/** Those past or running first, the nearest day on top. */
export const byUrgency = (a: Clock, b: Clock): number =>
  Number(order[a.state] > 1) - Number(order[b.state] > 1) ||
  (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9') ||
  order[a.state] - order[b.state] ||
  a.key.localeCompare(b.key);
