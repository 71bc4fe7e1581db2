import { refusalsToRead } from './readable.rules.js';

describe('refusalsToRead', () => {
  it('says nothing of an ordinary request', () =>
    expect(refusalsToRead({ name: 'Ada', rows: [{ day: '2027-05-18', present: true }], none: null })).toEqual(
      [],
    ));

  it('names the field that holds the character NUL', () =>
    expect(refusalsToRead({ rows: [{ name: 'Ada' }, { name: 'A\0da' }] })).toMatchObject([
      { code: 'invalid', field: 'rows.1.name' },
    ]));

  it('refuses what is nested without end, without running out of stack itself', () => {
    const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    expect(refusalsToRead({ rows: deep })).toMatchObject([{ code: 'invalid', field: 'rows' }]);
  });
});
