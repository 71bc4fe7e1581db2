import { download } from '../api/client';

/** Where a list's spreadsheet is made, and what the list shows, as the server filters it. */
export interface WorkbookAddress {
  /** Such as `/api/learner-workbooks`. */
  path: string;
  wanted: object;
  /** Columns of the spreadsheet that the heading stands for. */
  heading: readonly string[];
}

/** Has the server make an .xlsx and gives it to the browser to keep. */
export async function exportWorkbook(
  { path, wanted, heading }: WorkbookAddress,
  columns: readonly string[],
  ids: readonly string[],
): Promise<void> {
  const body = {
    columns: [...heading, ...columns],
    wanted: ids.length > 0 ? { ids } : withoutBlanks(wanted),
  };
  await download('POST', path, body);
}

const withoutBlanks = (wanted: object) =>
  Object.fromEntries(
    Object.entries(wanted).filter(([, value]) => value !== '' && value !== null && value !== undefined),
  );
