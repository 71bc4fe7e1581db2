import type { ReactNode } from 'react';

/** A column of a list after its heading, which is always shown. */
export interface ListColumn<Line> {
  /** The server's name of the column in a spreadsheet; also its name in the address. */
  key: string;
  title: string;
  cell: (line: Line) => ReactNode;
  numeric?: boolean;
  /** Shown only when asked for. */
  aside?: boolean;
  /** Columns of the spreadsheet it stands for, when not the one of its own name. */
  sheet?: readonly string[];
}

/** The columns an address asks for, in the list's order; the usual ones when it asks for none. « aucune » is none. */
export function chosenColumns<Line>(columns: readonly ListColumn<Line>[], asked: string): ListColumn<Line>[] {
  if (asked === '') return columns.filter(({ aside }) => !aside);
  const keys = asked.split(',');
  return columns.filter(({ key }) => keys.includes(key));
}

/** What the address says of a choice: nothing when it is the usual one. */
export function askedFor<Line>(columns: readonly ListColumn<Line>[], keys: readonly string[]): string {
  const chosen = columns.filter(({ key }) => keys.includes(key));
  const usual = columns.filter(({ aside }) => !aside);
  if (chosen.length === usual.length && chosen.every((column) => usual.includes(column))) return '';
  return chosen.length === 0 ? 'aucune' : chosen.map(({ key }) => key).join(',');
}
