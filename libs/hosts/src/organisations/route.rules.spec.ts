import { nafVersionOf, routeOf, suggestedOpco } from './route.rules.js';

describe('routeOf', () => {
  it('sends a private employer to its OPCO', () =>
    expect(routeOf({ kind: 'company', opco: 'ocapiat', naf: '6201Z', idcc: null })).toEqual({
      kind: 'opco',
      filedWith: 'Ocapiat',
      fundedBy: 'Ocapiat',
      suggestedOpco: null,
    }));
  it('suggests Atlas for a digital firm and asserts nothing', () =>
    expect(routeOf({ kind: 'company', opco: null, naf: '6201Z', idcc: null })).toMatchObject({
      filedWith: null,
      suggestedOpco: 'atlas',
    }));
  it('sends a public employer to the State’s service with the CNFPT', () =>
    expect(routeOf({ kind: 'public_body', opco: null, naf: '8411Z', idcc: null })).toEqual({
      kind: 'public',
      filedWith: 'Celia (DDETSPP)',
      fundedBy: 'CNFPT',
      suggestedOpco: null,
    }));
  it('suggests nothing for a bakery', () => expect(suggestedOpco({ naf: '1071C', idcc: '0843' })).toBeNull());
});

describe('nafVersionOf', () => {
  const before = { naf: '6201Z', nafVersion: '2008' } as const;
  it('keeps the nomenclature of a code that does not change', () =>
    expect(nafVersionOf('6201Z', null, before, '2027-05-18')).toBe('2008'));
  it('writes a new code in that of the day, unless told', () => {
    expect(nafVersionOf('6210Y', null, before, '2027-05-18')).toBe('2025');
    expect(nafVersionOf('6202A', null, before, '2026-12-31')).toBe('2008');
    expect(nafVersionOf('6202A', '2008', before, '2027-05-18')).toBe('2008');
  });
  it('says none without a code', () => expect(nafVersionOf(null, '2025', before, '2027-05-18')).toBeNull());
});
