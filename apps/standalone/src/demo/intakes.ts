import type { ExitReason } from '#learners';
import {
  type Application,
  application,
  enrolledApplication,
  type JourneyName,
  journeys,
} from './applications.js';
import { Chance } from './chance.js';
import { plus, plusMonths } from './days.js';
import { idsFor } from './ids.js';
import type { Names } from './names.js';
import { person } from './people.js';
import { type Promotion, promotions } from './promotions.js';

export interface Enrolment {
  id: string;
  learnerId: string;
  cohortId: string;
  applicationId: string;
  entryOn: string;
  exitOn: string | null;
  exitReason: ExitReason | null;
  exitNote: string | null;
}

/** One promotion's recruitment: who came in, and who did not. */
export interface Intake {
  promotion: Promotion;
  entrants: { application: Application; enrolment: Enrolment }[];
  others: Application[];
}

/** The entrant of each promotion whom the demonstration follows: grown up, with an address, always under contract. */
export const FOLLOWED: Readonly<Record<number, number>> = { 1: 3, 2: 3, 3: 3, 4: 5 };

/** Two years after the bac and no diploma of that level: the director's waiver lets this entrant in. */
export const WAIVED = { promotion: 2, entrant: 6 } as const;

const turnedAway: Record<number, JourneyName[]> = {
  1: ['tooOld', 'tooQualified', 'withdrawn', 'otherTrade'],
  2: ['tooOld', 'unreachable', 'renounced', 'noPlace', 'withdrawn'],
  3: ['tooQualified', 'otherTrade', 'withdrawn', 'unreachable'],
  4: ['tooOld', 'tooQualified', 'noPlace', 'withdrawn', 'otherTrade', 'waiting', 'waiting'],
};

export function intakes(names: Names): Intake[] {
  return promotions.map((promotion) => {
    const { id: cohortId, number, startsOn } = promotion;
    const tools = { chance: new Chance(`intake ${number}`), id: idsFor(`intake ${number}`), names };
    const { chance, id } = tools;
    const entrants = Array.from({ length: promotion.entrants }, (_, rank) => {
      const followed = rank === FOLLOWED[number];
      const waived = number === WAIVED.promotion && rank === WAIVED.entrant;
      const who = person(startsOn, tools, {
        ...(followed && { age: 19 + number, reachable: true }),
        ...(waived && { age: 22, level: '4', years: 2 }),
        // Everybody who leaves early without a contract is of age: no representative to write to.
        ...(rank < 2 && { age: 18 + rank + number }),
      });
      const given = { cohortId, person: who, imported: number === 4 && rank % 3 === 0 };
      const receivedOn = plus(plusMonths(startsOn, -5), given.imported ? 30 : chance.whole(0, 100));
      const applied = enrolledApplication({ ...given, receivedOn }, startsOn, id);
      const enrolment: Enrolment = {
        id: id(),
        learnerId: who.id,
        cohortId,
        applicationId: applied.id,
        entryOn: startsOn,
        exitOn: null,
        exitReason: null,
        exitNote: null,
      };
      return { application: applied, enrolment };
    });
    let rank = 0;
    const others = turnedAway[number]!.map((journey) => {
      const who = person(startsOn, tools, askedBy(journey));
      const receivedOn = plus(plusMonths(startsOn, -4), chance.whole(0, 45));
      const waits = journey === 'waiting' || journey === 'noPlace';
      if (waits) rank += 1;
      return application(
        { cohortId, person: who, receivedOn, rank: waits ? rank : undefined },
        journeys[journey],
        tools,
      );
    });
    return { promotion, entrants, others };
  });
}

/** What the person must be for the refusal to be true. */
export function askedBy(journey: JourneyName): Parameters<typeof person>[2] {
  if (journey === 'tooOld') return { age: 31 };
  if (journey === 'tooQualified') return { age: 24, level: '5' };
  return {};
}
