import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Audit, listWorkbook, Transactional } from '#platform';
import { contractColumns } from './contract-columns.js';
import { ContractViews } from './contract-views.service.js';
import type { ContractWorkbookBody } from './contract-workbooks.dto.js';

/** A spreadsheet holds at most that many lines. */
const MOST_ROWS = 10_000;

/** The list of contracts as a spreadsheet; who took it is kept. */
@Injectable()
export class ContractWorkbooks {
  constructor(
    private readonly views: ContractViews,
    private readonly audit: Audit,
  ) {}

  @Transactional()
  async make(actor: Actor, { columns, wanted }: ContractWorkbookBody): Promise<Buffer> {
    const { ids, ...filters } = wanted;
    const lines = await this.views.list(actor, { ...filters, after: undefined, limit: MOST_ROWS });
    const chosen = ids && new Set(ids);
    const rows = chosen ? lines.filter(({ id }) => chosen.has(id)) : lines;
    await this.audit.record({
      action: 'list.exported',
      subjectKind: 'list',
      actorId: actor.id,
      detail: { list: 'contracts', rows: rows.length, columns },
    });
    return listWorkbook({ title: 'Contrats', columns: contractColumns, chosen: columns, rows });
  }
}
