import { exitReasons } from '#learners';
import { countedCells } from './counted-cells.rules.js';
import type { CountedCell, HostFigures, RuptureFigures } from './department-dataset.js';
import { bindsOn, type ContractFact, type Facts } from './facts.js';

const hostsOf = (contracts: readonly ContractFact[]) => new Set(contracts.map(({ hostId }) => hostId)).size;

/** Host organisations that signed a contract since the agreement began, by kind and by town. */
export function hostFiguresOf({ contracts }: Facts): HostFigures {
  const kinds = [
    { kind: 'company', of: 'company' },
    { kind: 'public-body', of: 'public_body' },
  ] as const;
  const towns = [...new Set(contracts.map(({ city }) => city))];
  return {
    byKind: kinds.map(({ kind, of }) => {
      const own = contracts.filter(({ hostKind }) => hostKind === of);
      return { kind, hosts: hostsOf(own), contracts: own.length };
    }),
    byPlace: towns
      .map((commune) => {
        const own = contracts.filter(({ city }) => city === commune);
        return { commune, hosts: hostsOf(own), contracts: own.length };
      })
      .sort((a, b) => b.contracts - a.contracts || (a.commune < b.commune ? -1 : 1)),
  };
}

/** Contracts begun and broken, and what became of each learner after a rupture: hired again, gone, or still here. */
export function ruptureFiguresOf({ contracts, entries, asOf }: Facts): RuptureFigures {
  const broken = contracts.filter((contract) => contract.broken);
  const fates = broken.map(({ learnerId, lastDay }) => {
    if (contracts.some((other) => other.learnerId === learnerId && other.startsOn > lastDay))
      return 'hiredAgain';
    const stays = entries.some((entry) => entry.learnerId === learnerId && entry.exitOn === null);
    return stays ? 'stillInTraining' : 'left';
  });
  const count = (fate: (typeof fates)[number]) => fates.filter((one) => one === fate).length;
  return {
    contractsStarted: contracts.filter(({ startsOn }) => startsOn <= asOf).length,
    contractsBroken: broken.length,
    hiredAgain: count('hiredAgain'),
    stillInTraining: count('stillInTraining'),
    left: count('left'),
  };
}

/** Who left, by reason, all promotions together; small cells hidden. */
export function exitsOf({ entries, terms }: Facts): CountedCell[] {
  const counts = Object.entries(exitReasons).map(([reason, { label }]) => ({
    label,
    count: entries.filter(({ exitReason }) => exitReason === reason).length,
  }));
  return countedCells(
    counts.filter(({ count }) => count > 0),
    terms.cellThreshold,
  );
}

/** Learners without a running contract who can no longer wait for one. */
export function waitingTooLong(
  { entries, contracts, asOf }: Facts,
  threeMonthsAgo: string,
  sixMonthsAgo: string,
) {
  return entries.filter(
    ({ learnerId, startedOn, exitOn }) =>
      exitOn === null &&
      startedOn <= threeMonthsAgo &&
      !contracts.some(
        (contract) =>
          contract.learnerId === learnerId && (bindsOn(contract, asOf) || contract.lastDay > sixMonthsAgo),
      ),
  );
}
