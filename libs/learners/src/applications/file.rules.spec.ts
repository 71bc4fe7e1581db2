import { missingFromFile } from './file.rules.js';

const file = (given: Partial<Parameters<typeof missingFromFile>[0]> = {}) => ({
  birthDate: '2006-03-15',
  email: 'camille@example.org',
  phone: null,
  representatives: [],
  referenceDate: '2026-09-07',
  ...given,
});
const fields = (given: Parameters<typeof file>[0]) => missingFromFile(file(given)).map(({ field }) => field);

describe('missingFromFile', () => {
  it('is nothing when somebody can be reached', () => {
    expect(fields({})).toEqual([]);
    expect(fields({ email: null, phone: '+33639980000' })).toEqual([]);
  });
  it('is a contact when there is none at all', () => expect(fields({ email: null })).toEqual(['email']));
  it('is a representative for somebody still minor on the reference day', () => {
    expect(fields({ birthDate: '2008-09-08' })).toEqual(['representative']);
    expect(fields({ birthDate: '2008-09-07' })).toEqual([]);
  });
  it('counts the representative’s contact', () =>
    expect(
      fields({
        birthDate: '2009-01-01',
        email: null,
        representatives: [{ email: null, phone: '+33639980000' }],
      }),
    ).toEqual([]));
});
