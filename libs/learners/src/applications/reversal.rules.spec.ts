import { refusalsToReverse } from './reversal.rules.js';

const codes = (given: Partial<Parameters<typeof refusalsToReverse>[0]>) =>
  refusalsToReverse({
    from: 'received',
    isLast: true,
    own: true,
    role: 'coordinator',
    minutesAgo: 1,
    ...given,
  }).map(({ code }) => code);

describe('refusalsToReverse', () => {
  it('lets somebody undo their own last move', () => expect(codes({})).toEqual([]));
  it('refuses a move that is not the last', () =>
    expect(codes({ isLast: false })).toEqual(['move.not_last']));
  it.each([null, 'enrolled'] as const)('refuses to go back to %s', (from) =>
    expect(codes({ from })).toEqual(['move.not_reversible']),
  );
  it('refuses somebody else’s move, but to the director', () => {
    expect(codes({ own: false })).toEqual(['move.not_yours']);
    expect(codes({ own: false, role: 'director' })).toEqual([]);
  });
  it.each([
    [60, []],
    [60.1, ['move.too_late']],
  ])('after %f minutes', (minutesAgo, expected) => expect(codes({ minutesAgo })).toEqual(expected));
});
