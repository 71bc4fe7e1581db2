import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Cohorts } from '#cohorts';
import { Hosts } from '#hosts';
import { Enrolments } from '#learners';
import { Clock } from '#platform';
import { Contracts } from './contracts.service.js';

/** A learner somebody may write a contract for. */
export interface ContractCandidate {
  learnerId: string;
  firstName: string;
  lastName: string;
  cohortId: string;
  cohortName: string;
  /** The contract that holds today or begins later; null without one. */
  contract: { id: string; hostName: string; startsOn: string; lastDay: string } | null;
  /** Dates that follow from the promotion's and from the contract before. */
  proposal: { startsOn: string; endsOn: string };
}

@Injectable()
export class ContractCandidates {
  constructor(
    private readonly contracts: Contracts,
    private readonly enrolments: Enrolments,
    private readonly cohorts: Cohorts,
    private readonly hosts: Hosts,
    private readonly clock: Clock,
  ) {}

  /** Everyone enrolled today or later, those without contract first; a constant number of statements. */
  async all(): Promise<ContractCandidate[]> {
    const today = `${this.clock.today()}`;
    const [enrolments, cohorts, binding] = await Promise.all([
      this.enrolments.all(),
      this.cohorts.all(),
      this.contracts.bindingOf(null, today, '2100-12-31'),
    ]);
    const sites = await this.hosts.sites([...new Set(binding.map(({ siteId }) => siteId))]);
    const hostOf = new Map(sites.map(({ id, hostName }) => [id, hostName]));
    const cohortOf = new Map(cohorts.map((cohort) => [cohort.id, cohort]));
    const contractOf = new Map(binding.map((contract) => [contract.learnerId, contract]));
    const candidates = enrolments
      .filter(({ exitOn }) => exitOn === null || exitOn > today)
      .map(({ learnerId, firstName, lastName, cohortId, entryOn }) => {
        const cohort = cohortOf.get(cohortId)!;
        const contract = contractOf.get(learnerId);
        const after = contract ? dayAfter(contract.lastDay) : today;
        return {
          learnerId,
          firstName,
          lastName,
          cohortId,
          cohortName: cohort.name,
          contract: contract
            ? {
                id: contract.id,
                hostName: hostOf.get(contract.siteId)!,
                startsOn: contract.startsOn,
                lastDay: contract.lastDay,
              }
            : null,
          proposal: {
            startsOn: [after, entryOn, cohort.startsOn].sort().at(-1)!,
            endsOn: cohort.endsOn,
          },
        };
      });
    return candidates.sort((a, b) => Number(a.contract !== null) - Number(b.contract !== null));
  }
}

const dayAfter = (iso: string) => `${Temporal.PlainDate.from(iso).add({ days: 1 })}`;
