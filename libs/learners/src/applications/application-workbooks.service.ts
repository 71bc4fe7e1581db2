import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { ListWorkbooks, MOST_WORKBOOK_ROWS, Transactional } from '#platform';
import { applicationColumns } from './application-columns.js';
import { ApplicationLists } from './application-lists.service.js';
import type { ApplicationWorkbookBody } from './application-workbooks.dto.js';

/** The list of applications as a spreadsheet; who took it is kept. */
@Injectable()
export class ApplicationWorkbooks {
  constructor(
    private readonly lists: ApplicationLists,
    private readonly workbooks: ListWorkbooks,
  ) {}

  @Transactional()
  async make(actor: Actor, { columns, wanted }: ApplicationWorkbookBody): Promise<Buffer> {
    const { ids, ...filters } = wanted;
    const { items } = await this.lists.list(actor, {
      ...filters,
      after: undefined,
      limit: MOST_WORKBOOK_ROWS,
    });
    const chosen = ids && new Set(ids);
    const rows = chosen ? items.filter(({ id }) => chosen.has(id)) : items;
    return this.workbooks.make(actor.id, 'applications', {
      title: 'Candidatures',
      columns: applicationColumns,
      chosen: columns,
      rows,
    });
  }
}
