import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { ListWorkbooks, MOST_WORKBOOK_ROWS, Transactional } from '#platform';
import { contractColumns } from './contract-columns.js';
import { ContractViews } from './contract-views.service.js';
import type { ContractWorkbookBody } from './contract-workbooks.dto.js';

/** The list of contracts as a spreadsheet; who took it is kept. */
@Injectable()
export class ContractWorkbooks {
  constructor(
    private readonly views: ContractViews,
    private readonly workbooks: ListWorkbooks,
  ) {}

  @Transactional()
  async make(actor: Actor, { columns, wanted }: ContractWorkbookBody): Promise<Buffer> {
    const { ids, ...filters } = wanted;
    const lines = await this.views.list(actor, { ...filters, after: undefined, limit: MOST_WORKBOOK_ROWS });
    const chosen = ids && new Set(ids);
    const rows = chosen ? lines.filter(({ id }) => chosen.has(id)) : lines;
    return this.workbooks.make(actor.id, 'contracts', {
      title: 'Contrats',
      columns: contractColumns,
      chosen: columns,
      rows,
    });
  }
}
