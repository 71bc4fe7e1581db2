import { countedCells } from './counted-cells.rules.js';

it('a small count is hidden and marked, with another so that the total does not give it away', () => {
  const counts = [26, 3, 7, 0].map((count, i) => ({ label: `prescripteur ${i}`, count }));
  expect(countedCells(counts)).toEqual([
    { label: 'prescripteur 0', count: 26, hidden: false },
    { label: 'prescripteur 1', count: null, hidden: true },
    { label: 'prescripteur 2', count: null, hidden: true },
    { label: 'prescripteur 3', count: 0, hidden: false },
  ]);
});
