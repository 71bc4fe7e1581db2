import { Injectable } from '@nestjs/common';
import { Cohorts } from '#cohorts';
import type { Actor } from '#identity';
import { Audit } from '#platform';
import { columnsOfBoard, openColumns } from '../board/board.rules.js';
import { type Criteria, Verdicts } from '../eligibility/verdicts.service.js';
import { applicationLine, pageOf, readAfter } from './application-line.js';
import { ApplicationLines, type FilterBounds } from './application-lines.queries.js';
import type {
  ApplicationBoard,
  ApplicationList,
  ApplicationsFilter,
  ApplicationsQuery,
} from './applications.dto.js';
import type { ApplicationLineRow } from './applications.queries.js';
import { stageLabels } from './stages.rules.js';

/** Applications as a list or a board, with the verdict of the day on each; the same filters lead to the same lines. */
@Injectable()
export class ApplicationLists {
  constructor(
    private readonly queries: ApplicationLines,
    private readonly cohorts: Cohorts,
    private readonly verdicts: Verdicts,
    private readonly audit: Audit,
  ) {}

  async list(actor: Actor, asked: ApplicationsQuery): Promise<ApplicationList> {
    const limit = asked.limit ?? 50;
    const bounds = await this.#bounds(actor, asked);
    const after = readAfter(asked.after, asked.stage === 'waiting_list');
    const rows = await this.queries.page(asked, bounds, after, limit + 1);
    const criteria = await this.#criteria(rows);
    return { ...this.#page(rows, limit, criteria), stages: await this.queries.countByStage(asked, bounds) };
  }

  /** The first page of each column that is open at first, and how many stand in each; the list gives the next ones. */
  async board(actor: Actor, asked: ApplicationsFilter): Promise<ApplicationBoard> {
    const limit = asked.limit ?? 20;
    const bounds = await this.#bounds(actor, asked);
    const rows = await this.queries.firstPages(asked, bounds, openColumns, limit + 1);
    const criteria = await this.#criteria(rows);
    const counts = await this.queries.countByStage(asked, bounds);
    return {
      columns: columnsOfBoard.map((stage) => ({
        stage,
        label: stageLabels[stage],
        count: counts.find((one) => one.stage === stage)?.count ?? 0,
        loaded: openColumns.includes(stage),
        ...this.#page(
          rows.filter((row) => row.stage === stage),
          limit,
          criteria,
        ),
      })),
    };
  }

  /** The criteria of every promotion, for a filter by verdict; none are read without it. */
  async #bounds(actor: Actor, { prescriber, eligibility }: ApplicationsFilter): Promise<FilterBounds> {
    // Who sent somebody can reveal a social status: a list by prescriber is a reading of it.
    if (prescriber) {
      await this.audit.record({
        action: 'prescription.filtered',
        subjectKind: 'prescription',
        actorId: actor.id,
        detail: { kind: prescriber },
      });
    }
    if (!eligibility) return [];
    const criteria = await this.verdicts.criteriaOf(await this.cohorts.all());
    return [...criteria].map(([cohortId, one]) => ({ cohortId, ...one.bounds }));
  }

  /** Those of the promotions that stand in these lines. */
  #criteria(rows: readonly ApplicationLineRow[]): Promise<Map<string, Criteria>> {
    const cohorts = new Map(rows.map(({ cohortId, cohortStartsOn }) => [cohortId, cohortStartsOn]));
    return this.verdicts.criteriaOf([...cohorts].map(([id, startsOn]) => ({ id, startsOn })));
  }

  #page(rows: readonly ApplicationLineRow[], limit: number, criteria: ReadonlyMap<string, Criteria>) {
    const { shown, next } = pageOf(rows, limit);
    return { items: shown.map((row) => applicationLine(row, criteria.get(row.cohortId)!)), next };
  }
}
