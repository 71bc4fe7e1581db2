import { waitAfter } from './slow-down.rules.js';

describe('waitAfter', () => {
  it('lets a person mistype a few times', () =>
    expect([0, 1, 4].map((n) => waitAfter(n, 'account'))).toEqual([0, 0, 0]));
  it('then waits twice as long each time', () =>
    expect([5, 6, 7].map((n) => waitAfter(n, 'account'))).toEqual([1, 2, 4]));
  it('never locks the owner out for good', () => expect(waitAfter(5000, 'account')).toBe(15));
  it('is patient with an address that a class shares', () => expect(waitAfter(39, 'address')).toBe(0));
});
