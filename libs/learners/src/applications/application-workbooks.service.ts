import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Audit, listWorkbook, Transactional } from '#platform';
import { applicationColumns } from './application-columns.js';
import { ApplicationLists } from './application-lists.service.js';
import type { ApplicationWorkbookBody } from './application-workbooks.dto.js';

/** A spreadsheet holds at most that many lines. */
const MOST_ROWS = 10_000;

/** The list of applications as a spreadsheet; who took it is kept. */
@Injectable()
export class ApplicationWorkbooks {
  constructor(
    private readonly lists: ApplicationLists,
    private readonly audit: Audit,
  ) {}

  @Transactional()
  async make(actor: Actor, { columns, wanted }: ApplicationWorkbookBody): Promise<Buffer> {
    const { ids, ...filters } = wanted;
    const { items } = await this.lists.list(actor, { ...filters, after: undefined, limit: MOST_ROWS });
    const chosen = ids && new Set(ids);
    const rows = chosen ? items.filter(({ id }) => chosen.has(id)) : items;
    await this.audit.record({
      action: 'list.exported',
      subjectKind: 'list',
      actorId: actor.id,
      detail: { list: 'applications', rows: rows.length, columns },
    });
    return listWorkbook({ title: 'Candidatures', columns: applicationColumns, chosen: columns, rows });
  }
}
