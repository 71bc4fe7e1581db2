import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Audit, listWorkbook, Transactional } from '#platform';
import { hostColumns } from './host-columns.js';
import type { HostWorkbookBody } from './host-workbooks.dto.js';
import { Hosts } from './hosts.service.js';

/** A spreadsheet holds at most that many lines. */
const MOST_ROWS = 10_000;

/** The list of host organisations as a spreadsheet; who took it is kept. */
@Injectable()
export class HostWorkbooks {
  constructor(
    private readonly hosts: Hosts,
    private readonly audit: Audit,
  ) {}

  @Transactional()
  async make(actor: Actor, { columns, wanted }: HostWorkbookBody): Promise<Buffer> {
    const rows = await this.hosts.page({ ...wanted, after: undefined, limit: MOST_ROWS });
    await this.audit.record({
      action: 'list.exported',
      subjectKind: 'list',
      actorId: actor.id,
      detail: { list: 'hosts', rows: rows.length, columns },
    });
    return listWorkbook({ title: 'Structures d’accueil', columns: hostColumns, chosen: columns, rows });
  }
}
