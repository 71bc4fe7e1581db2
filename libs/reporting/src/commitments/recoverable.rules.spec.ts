import { recoverableCells } from './recoverable.rules.js';

/** Two rows and two columns: cells 0 1 | 2, 3 4 | 5, margins 6 7 | 8. */
const lines = [
  { parts: [0, 1], total: 2 },
  { parts: [3, 4], total: 5 },
  { parts: [6, 7], total: 8 },
  { parts: [0, 3], total: 6 },
  { parts: [1, 4], total: 7 },
  { parts: [2, 5], total: 8 },
];

describe('recoverableCells', () => {
  it('gives back a cell hidden alone', () => expect([...recoverableCells(lines, new Set([0]))]).toEqual([0]));
  it('gives back two of a row through their columns', () =>
    expect([...recoverableCells(lines, new Set([0, 1]))].sort()).toEqual([0, 1]));
  it('gives back nothing of a rectangle', () =>
    expect([...recoverableCells(lines, new Set([0, 1, 3, 4]))]).toEqual([]));
  it('gives back a bridge between two rectangles, where every line hides two', () => {
    // Rows a-d over columns 1-4; the rectangles {a,b}x{1,2} and {c,d}x{3,4} are joined by b3 alone.
    const cell = (row: number, column: number) => row * 5 + column;
    const grid = [0, 1, 2, 3];
    const table = [
      ...grid.map((row) => ({ parts: grid.map((column) => cell(row, column)), total: cell(row, 4) })),
      ...grid.map((column) => ({ parts: grid.map((row) => cell(row, column)), total: cell(4, column) })),
    ];
    const hidden = [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
      [1, 2],
      [2, 2],
      [2, 3],
      [3, 2],
      [3, 3],
    ].map(([row, column]) => cell(row ?? 0, column ?? 0));
    expect([...recoverableCells(table, new Set(hidden))]).toEqual([cell(1, 2)]);
  });
});
