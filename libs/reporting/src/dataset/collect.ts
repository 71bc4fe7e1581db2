import { Injectable } from '@nestjs/common';
import type { TransactionalAdapterTypeOrm } from '@nestjs-cls/transactional-adapter-typeorm';
import { Clock, Config, Transactional } from '#platform';
import { commitmentStatusesOf } from '../commitments/statuses.rules.js';
import { exitsOf, hostFiguresOf, ruptureFiguresOf } from './contracts-and-hosts.rules.js';
import type { DatasetHeader, DepartmentDataset, PromotionFigures } from './department-dataset.js';
import { eligibilityMixOf } from './eligibility-mix.rules.js';
import { employmentOf } from './employment.rules.js';
import type { Facts } from './facts.js';
import { FactsQueries } from './facts.queries.js';
import { glossary } from './glossary.js';
import { promotionOf } from './head-counts.rules.js';
import { Presence } from './presence.js';

/** Puts the department's data set together: counts only, from nameless facts. */
@Injectable()
export class DatasetCollector {
  constructor(
    private readonly facts: FactsQueries,
    private readonly presence: Presence,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Everything the report says of a period, read at one moment of the database. */
  @Transactional<TransactionalAdapterTypeOrm>({ isolationLevel: 'REPEATABLE READ' })
  async collect(period: { from: string; to: string }): Promise<DepartmentDataset> {
    const facts = await this.facts.read(period);
    const promotions = await this.#promotions(facts);
    return {
      version: 1,
      header: this.#header(facts),
      promotions,
      eligibility: eligibilityMixOf(facts),
      hosts: hostFiguresOf(facts),
      ruptures: ruptureFiguresOf(facts),
      exits: exitsOf(facts),
      employment: employmentOf(facts.rates),
      commitments: commitmentStatusesOf(facts, promotions),
      glossary: [...glossary],
    };
  }

  async #promotions(facts: Facts): Promise<PromotionFigures[]> {
    const figures: PromotionFigures[] = [];
    for (const cohort of facts.cohorts) {
      const presence = await this.presence.of(cohort, facts.entries, facts.period.from, facts.asOf);
      figures.push(promotionOf(cohort, facts, presence));
    }
    return figures;
  }

  #header({ terms, period }: Facts): DatasetHeader {
    return {
      schoolName: this.config.schoolName,
      departmentName: terms.agreement.department,
      agreement: {
        title: terms.agreement.name,
        startsOn: terms.agreement.startsOn,
        endsOn: terms.agreement.endsOn,
      },
      period,
      generatedOn: `${this.clock.today()}`,
      simulated: this.config.demo,
      ...(this.config.demo
        ? { note: 'Données de démonstration\u00A0: personnes, structures et chiffres sont fictifs.' }
        : {}),
    };
  }
}
