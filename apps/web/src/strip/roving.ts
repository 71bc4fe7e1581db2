import { type KeyboardEvent, useState } from 'react';

const MOVES: Record<string, [number, number]> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/** One tab stop for a grid; arrows, Home and End move inside it (WAI-ARIA grid pattern). */
export function useRoving(rows: number, columns: number, initialColumn = 0) {
  const [at, setAt] = useState<[number, number]>([0, initialColumn]);
  const row = Math.min(at[0], Math.max(rows - 1, 0));
  const column = Math.min(at[1], Math.max(columns - 1, 0));

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    let next: [number, number] | undefined;
    const move = MOVES[event.key];
    if (move) next = [row + move[0], column + move[1]];
    else if (event.key === 'Home') next = [event.ctrlKey ? 0 : row, 0];
    else if (event.key === 'End') next = [event.ctrlKey ? rows - 1 : row, columns - 1];
    if (!next) return;
    event.preventDefault();
    const [r, c] = next;
    if (r < 0 || c < 0 || r >= rows || c >= columns) return;
    setAt([r, c]);
    event.currentTarget.querySelector<HTMLElement>(`[data-cell="${r}-${c}"]`)?.focus();
  }

  /** Props of the focusable element at a place. */
  const stop = (r: number, c: number) => ({
    'data-cell': `${r}-${c}`,
    tabIndex: r === row && c === column ? 0 : -1,
    onFocus: () => setAt([r, c]),
  });

  return { onKeyDown, stop, row, column };
}
