import { type Application, application, type JourneyName, journeys } from './applications.js';
import { Chance } from './chance.js';
import { plus, plusMonths } from './days.js';
import { idsFor } from './ids.js';
import { askedBy } from './intakes.js';
import { namesFor } from './names.js';
import { person } from './people.js';
import { promotions } from './promotions.js';

/** What is under way, and how many days ago it was received. */
const underWay: readonly [JourneyName, daysAgo: number][] = [
  ['received', 1],
  ['received', 3],
  ['received', 4],
  ['complete', 12],
  ['complete', 15],
  ['positioning', 27],
  ['positioning', 30],
  ['interview', 39],
  ['interview', 41],
  ['admitted', 46],
  ['admitted', 47],
  ['waiting', 48],
  ['waiting', 50],
  ['tooOld', 14],
  ['otherTrade', 55],
  ['withdrawn', 35],
];

/**
 * The applications that the school looks at these days: for the next promotion or, in its first ten months, for the places
 * left in the last one. None when there is nothing to apply to.
 */
export function recruitment(
  today: string,
  takenNames: readonly string[],
  lastRank: (cohortId: string) => number,
): Application[] {
  const next = promotions.find(({ startsOn }) => startsOn > today) ?? promotions.at(-1)!;
  if (today < plusMonths(next.startsOn, -6) || today > plusMonths(next.startsOn, 10)) return [];
  const tools = {
    chance: new Chance(`recruitment of ${today}`),
    id: idsFor('recruitment'),
    names: namesFor('recruitment', takenNames),
  };
  let rank = lastRank(next.id);
  return underWay.map(([journey, daysAgo]) => {
    const who = person(next.startsOn, tools, askedBy(journey));
    const waits = journey === 'waiting';
    if (waits) rank += 1;
    return application(
      {
        cohortId: next.id,
        person: who,
        receivedOn: plus(today, -daysAgo),
        rank: waits ? rank : undefined,
      },
      journeys[journey],
      tools,
    );
  });
}
