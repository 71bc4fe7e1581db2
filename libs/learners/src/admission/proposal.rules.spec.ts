import fc from 'fast-check';
import { proposalOf, reordered } from './proposal.rules.js';

const waits = (id: string, more: object = {}) => ({ id, eligible: true, declined: false, ...more });

describe('proposalOf', () => {
  it('proposes nobody while every place is held', () => expect(proposalOf([waits('a')], 0)).toBeNull());
  it('proposes the first of the list', () =>
    expect(proposalOf([waits('a'), waits('b')], 1)).toEqual({
      one: waits('a'),
      rank: 1,
      ineligible: 0,
      declined: 0,
    }));
  it('passes over who is not eligible or refused the place, and says so', () =>
    expect(
      proposalOf(
        [
          waits('a', { eligible: false }),
          waits('b', { declined: true }),
          waits('c', { declined: true, eligible: false }),
          waits('d'),
        ],
        3,
      ),
    ).toMatchObject({ one: { id: 'd' }, rank: 4, ineligible: 1, declined: 2 }));
  it('proposes nobody when nobody is left', () =>
    expect(proposalOf([waits('a', { declined: true })], 2)).toBeNull());
});

describe('reordered', () => {
  const list = ['a', 'b', 'c', 'd'];
  it.each([
    ['c', 1, 'cabd'],
    ['a', 2, 'bacd'],
    ['d', 3, 'abdc'],
    ['b', 99, 'acdb'],
    ['b', 2, 'abcd'],
  ])('%s at %i', (id, rank, expected) => expect(reordered(list, id, rank).join('')).toBe(expected));
  it('loses and doubles nobody, and keeps the others in order', () =>
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), fc.nat(20), fc.nat(), (ids, rank, pick) => {
        const id = ids[pick % ids.length]!;
        const after = reordered(ids, id, rank + 1);
        expect(after.filter((one) => one !== id)).toEqual(ids.filter((one) => one !== id));
        expect(after.indexOf(id)).toBe(Math.min(rank, ids.length - 1));
      }),
    ));
});
