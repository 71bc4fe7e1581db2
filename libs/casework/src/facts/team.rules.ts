import { earlierOf, laterOf } from '../clocks/reading.rules.js';
import type { ContractFact } from './case-facts.js';

type Followed = Pick<ContractFact, 'startsOn' | 'lastDay' | 'tutorId' | 'team'>;

/** Who follows the learner at the host on a day, the main tutor first; on the contract's nearest day outside of it. */
export function teamOn({ startsOn, lastDay, tutorId, team }: Followed, day: string): string[] {
  const within = laterOf(startsOn, earlierOf(day, lastDay));
  const there = team.filter(
    (one) => one.firstDay <= within && (one.lastDay === null || one.lastDay >= within),
  );
  const ids = there.sort((a, b) => Number(b.main) - Number(a.main)).map((one) => one.tutorId);
  return there.some(({ main }) => main) ? ids : [...new Set([tutorId, ...ids])];
}

/** The contract cut by who was its main tutor: each with the days that were theirs. */
export function byMainTutor(contract: ContractFact): ContractFact[] {
  const spells = contract.team.filter(({ main }) => main);
  if (spells.length === 0) return [contract];
  return spells
    .map(({ tutorId, firstDay, lastDay }) => ({
      ...contract,
      tutorId,
      startsOn: laterOf(firstDay, contract.startsOn),
      lastDay: earlierOf(lastDay ?? contract.lastDay, contract.lastDay),
    }))
    .filter(({ startsOn, lastDay }) => startsOn <= lastDay);
}
