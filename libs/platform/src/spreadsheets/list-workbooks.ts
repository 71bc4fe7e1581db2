import { applyDecorators, HttpCode, Injectable } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { Audit } from '../audit/audit.js';
import { XLSX } from './sending.js';
import { type ListOnSheet, listWorkbook } from './workbook.js';

/** A spreadsheet holds at most that many lines. */
export const MOST_WORKBOOK_ROWS = 10_000;

/** Lists taken away as spreadsheets; who took which is kept. */
@Injectable()
export class ListWorkbooks {
  constructor(private readonly audit: Audit) {}

  /**
   * The list's .xlsx with the chosen columns, in the caller's transaction.
   * @param list its name in the log, such as `learners`
   */
  async make<Row>(actorId: string, list: string, sheet: ListOnSheet<Row>): Promise<Buffer> {
    await this.audit.record({
      action: 'list.exported',
      subjectKind: 'list',
      actorId,
      detail: { list, rows: sheet.rows.length, columns: sheet.chosen },
    });
    return listWorkbook(sheet);
  }
}

/** A route that answers a workbook to what it was sent. */
export const AnswersWorkbook = () => applyDecorators(HttpCode(200), ApiProduces(XLSX), ApiOkResponse());
