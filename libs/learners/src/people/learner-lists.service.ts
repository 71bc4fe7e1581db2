import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { ListWorkbooks, MOST_WORKBOOK_ROWS, Transactional } from '#platform';
import { learnerColumns } from './learner-columns.js';
import type { LearnerListView, LearnersQuery } from './learner-list.dto.js';
import { LearnerListQueries, type LearnersWanted } from './learner-list.queries.js';

/** The list of learners, on a screen and in a spreadsheet. */
@Injectable()
export class LearnerLists {
  constructor(
    private readonly queries: LearnerListQueries,
    private readonly workbooks: ListWorkbooks,
  ) {}

  async page(actor: Actor, { limit = 100, after, ...wanted }: LearnersQuery): Promise<LearnerListView> {
    const rows = await this.queries.page(actor, wanted, limit + 1, after);
    const items = rows.slice(0, limit);
    return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  /** An .xlsx of those that match; who took it is kept. */
  @Transactional()
  async workbook(actor: Actor, columns: readonly string[], wanted: LearnersWanted): Promise<Buffer> {
    const rows = await this.queries.page(actor, wanted, MOST_WORKBOOK_ROWS);
    return this.workbooks.make(actor.id, 'learners', {
      title: 'Apprenants',
      columns: learnerColumns,
      chosen: columns,
      rows,
    });
  }
}
