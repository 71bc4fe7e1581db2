import fc from 'fast-check';
import {
  disclosureClassOf,
  hideSmallCells,
  hideSmallCellsInTable,
  mayBeSplitByCohort,
  type ShownCount,
  showCounts,
} from './small-cells.rules.js';

describe('hideSmallCells', () => {
  it.each<[string, number[], ShownCount[], ShownCount]>([
    ['shows what is large enough', [5, 9, 12], [5, 9, 12], 26],
    ['hides the next smallest with a lone small cell', [3, 12, 7], [null, 12, null], 22],
    ['keeps hiding while the hidden ones are few together', [1, 1, 20, 30], [null, null, null, 30], 52],
    ['hides two small cells that are enough together', [4, 4, 12], [null, null, 12], 20],
    ['leaves a zero, which describes nobody', [0, 5, 9], [0, 5, 9], 14],
    ['never hides behind a zero', [0, 3, 9], [0, null, null], 12],
    ['hides the total when nothing else can hide the cell', [3, 0, 0], [null, 0, 0], null],
    ['hides a total that is small', [2, 2], [null, null], null],
    ['shows an empty list', [], [], 0],
  ])('%s', (_, counts, cells, total) => expect(hideSmallCells(counts)).toEqual({ cells, total }));

  it('takes the agreement’s threshold', () =>
    expect(hideSmallCells([3, 12, 7], 3)).toEqual({ cells: [3, 12, 7], total: 22 }));

  it('never shows a small cell nor lets one be subtracted', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(25), { maxLength: 8 }), (counts) => {
        const { cells, total } = hideSmallCells(counts);
        const hidden = counts.filter((_, cell) => cells[cell] === null);
        for (const [cell, count] of counts.entries()) {
          if (count > 0 && count < 5) expect(cells[cell]).toBeNull();
        }
        if (total !== null && hidden.length > 0) {
          expect(hidden.length).toBeGreaterThan(1);
          expect(hidden.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(5);
        }
      }),
    );
  });
});

describe('hideSmallCellsInTable', () => {
  it('hides a rectangle around a lone small cell', () =>
    expect(
      hideSmallCellsInTable([
        [3, 10, 20],
        [11, 12, 30],
      ]),
    ).toEqual({
      cells: [
        [null, null, 20],
        [null, null, 30],
      ],
      rowTotals: [33, 53],
      columnTotals: [14, 22, 50],
      total: 86,
    }));

  it('shows a table of large cells whole, margins included', () =>
    expect(
      hideSmallCellsInTable([
        [5, 6],
        [7, 8],
      ]),
    ).toEqual({
      cells: [
        [5, 6],
        [7, 8],
      ],
      rowTotals: [11, 15],
      columnTotals: [12, 14],
      total: 26,
    }));

  it('refuses rows of different lengths', () =>
    expect(() => hideSmallCellsInTable([[1, 2], [3]])).toThrow(RangeError));

  it('hides every small cell and leaves none alone in a line whose total is shown', () => {
    const table = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([height, width]) =>
        fc.array(fc.array(fc.nat(15), { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        }),
      );
    fc.assert(
      fc.property(table, (rows) => {
        const shown = hideSmallCellsInTable(rows);
        for (const [y, row] of rows.entries()) {
          const line = shown.cells[y] ?? [];
          const hidden = row.filter((_, x) => line[x] === null);
          for (const [x, count] of row.entries()) if (count > 0 && count < 5) expect(line[x]).toBeNull();
          if (shown.rowTotals[y] !== null && hidden.length > 0) expect(hidden.length).toBeGreaterThan(1);
        }
        for (const [x, columnTotal] of shown.columnTotals.entries()) {
          const hidden = rows.filter((_, y) => shown.cells[y]?.[x] === null);
          if (columnTotal !== null && hidden.length > 0) expect(hidden.length).toBeGreaterThan(1);
        }
      }),
    );
  });
});

describe('classes of disclosure', () => {
  it('show open counts whole, however small', () =>
    expect(showCounts('rupture', [1, 2])).toEqual({ cells: [1, 2], total: 3 }));
  it('hide small cells of the others', () =>
    expect(showCounts('prescriber', [1, 12, 9]).cells).toEqual([null, 12, null]));
  it('keep social statuses from being split by promotion', () => {
    for (const status of ['rqth', 'ase', 'rsa', 'qpv', 'frr', 'cej'])
      expect(mayBeSplitByCohort(status)).toBe(false);
    expect(mayBeSplitByCohort('level')).toBe(true);
  });
  it('protect what nobody has classed', () => {
    expect(disclosureClassOf('eye_colour')).toBe('protected');
    expect(disclosureClassOf('toString')).toBe('protected');
  });
});
