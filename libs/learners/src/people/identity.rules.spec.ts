import { isIne, refusalsOfIdentity } from './identity.rules.js';

const fields = (typed: object) =>
  refusalsOfIdentity(
    { firstName: 'Lina', lastName: 'Exemple', birthDate: '2006-03-15', ...typed },
    '2026-06-01',
  ).map(({ field }) => field);

describe('isIne', () => {
  it.each(['123456789AA', '1234567890A', '1234 567 890 a', '1234D56789B'])('accepts %s', (typed) =>
    expect(isIne(typed)).toBe(true),
  );
  it.each(['12345', '123456789II', '1234567890É', ''])('refuses %s', (typed) =>
    expect(isIne(typed)).toBe(false),
  );
});

describe('refusalsOfIdentity', () => {
  it('is nothing for a usual person, with or without what is optional', () => {
    expect(fields({})).toEqual([]);
    expect(fields({ postcode: '41 000', birthPostcode: '20000', birthCommuneInsee: '2a004' })).toEqual([]);
  });
  it('names each field that is misspelt', () => {
    expect(
      fields({ lastName: '-', postcode: '4100', birthPostcode: '2A004', communeInsee: '41', ine: '12' }),
    ).toEqual(['lastName', 'postcode', 'birthPostcode', 'communeInsee', 'ine']);
  });
  it('refuses to be born tomorrow or in another century', () => {
    expect(fields({ birthDate: '2026-06-02' })).toEqual(['birthDate']);
    expect(fields({ birthDate: '1906-03-15' })).toEqual(['birthDate']);
    expect(fields({ birthDate: '2026-06-01' })).toEqual([]);
  });
});
