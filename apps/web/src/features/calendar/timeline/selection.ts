import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { cellsPerWeek, farther, nearer, pageOf, shownWith, type Zoom } from './zoom.rules';

/** Where the cursor stands, and from where the selection goes; half-days counted over all weeks. */
export interface Selection {
  row: number;
  anchor: number;
  at: number;
}

interface Given {
  rows: number;
  mondays: readonly string[];
  zoom: Zoom;
  seen: { first: number; last: number };
  start: Selection;
  /** Keeps what is seen in the address. */
  onSeen: (seen: { zoom?: Zoom; date?: string }) => void;
  /** Keys that are not moves. */
  onKey: (event: KeyboardEvent<HTMLElement>) => void;
}

const MOVES: Record<string, [number, number]> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/** One tab stop for the whole timeline (WAI-ARIA grid): arrows, Home, End, pages; Shift selects; + and - change the zoom. */
export function useSelection({ rows, mondays, zoom, seen, start, onSeen, onKey }: Given) {
  const [selection, setSelection] = useState(start);
  const grid = useRef<HTMLTableElement>(null);
  const wantsFocus = useRef(false);
  const step = 10 / cellsPerWeek(zoom);
  const snap = (at: number) => at - (at % step);

  // Where the cursor is drawn may have changed with the window or the zoom.
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  });

  function select(row: number, at: number, extend = false): void {
    const last = mondays.length * 10 - step;
    if (row < 0 || row >= rows) return;
    const bounded = Math.min(Math.max(snap(at), 0), last);
    setSelection((before) =>
      extend && before.row === row ? { ...before, at: bounded } : { row, anchor: bounded, at: bounded },
    );
    const week = Math.floor(bounded / 10);
    if (week < seen.first || week > seen.last) onSeen({ date: shownWith(zoom, mondays, seen, week) });
  }

  function zoomTo(next: Zoom): void {
    wantsFocus.current = true;
    onSeen({ zoom: next, date: mondays[Math.floor(selection.at / 10)] ?? '' });
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const { row, at } = selection;
    const move = MOVES[event.key];
    const page = pageOf(zoom) * 10;
    let next: [number, number] | undefined;
    if (event.altKey) onKey(event);
    else if (move) next = [row + move[0], at + move[1] * step];
    else if (event.key === 'Home') next = [row, event.ctrlKey ? 0 : seen.first * 10];
    else if (event.key === 'End') next = [row, (event.ctrlKey ? mondays.length - 1 : seen.last) * 10 + 9];
    else if (event.key === 'PageUp') next = [row, at - page];
    else if (event.key === 'PageDown') next = [row, at + page];
    else if (event.key === '+' || event.key === '=') zoomTo(nearer(zoom));
    else if (event.key === '-') zoomTo(farther(zoom));
    else onKey(event);
    if (next || '+=-'.includes(event.key)) event.preventDefault();
    if (!next) return;
    wantsFocus.current = true;
    select(next[0], next[1], event.shiftKey);
  }

  const [low, high] = [selection.anchor, selection.at].sort((a, b) => a - b) as [number, number];
  return {
    grid,
    selection: { ...selection, at: snap(selection.at) },
    range: { first: snap(low), last: snap(high) + step - 1 },
    select,
    onKeyDown,
    zoomTo,
  };
}
