import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { ListWorkbooks, MOST_WORKBOOK_ROWS, Transactional } from '#platform';
import { hostColumns } from './host-columns.js';
import type { HostWorkbookBody } from './host-workbooks.dto.js';
import { Hosts } from './hosts.service.js';

/** The list of host organisations as a spreadsheet; who took it is kept. */
@Injectable()
export class HostWorkbooks {
  constructor(
    private readonly hosts: Hosts,
    private readonly workbooks: ListWorkbooks,
  ) {}

  @Transactional()
  async make(actor: Actor, { columns, wanted }: HostWorkbookBody): Promise<Buffer> {
    const rows = await this.hosts.page({ ...wanted, after: undefined, limit: MOST_WORKBOOK_ROWS });
    return this.workbooks.make(actor.id, 'hosts', {
      title: 'Structures d’accueil',
      columns: hostColumns,
      chosen: columns,
      rows,
    });
  }
}
