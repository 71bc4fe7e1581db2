import { readAnswers } from './answers.rules.js';

const today = '2026-06-01';
const filled = {
  cohortId: 'c1',
  lastName: 'Exemple',
  firstName: 'Lina',
  birthDate: '15/03/2006',
  email: 'Lina.Exemple@example.org',
  level: 'bac+1',
  notice: 'oui',
};
const read = (more: Record<string, string> = {}) =>
  readAnswers({ ...filled, ...more }, { open: ['c1'], today });
const fields = (more: Record<string, string>) => read(more).refusals.map(({ field }) => field);

describe('readAnswers', () => {
  it('reads a whole application', () => {
    const { answers, refusals } = read({ phone: '06 39 98 00 01', prescriberName: 'UEMO de Blois' });
    expect(refusals).toEqual([]);
    expect(answers).toMatchObject({
      birthDate: '2006-03-15',
      email: 'lina.exemple@example.org',
      phone: '+33639980001',
      level: '4',
      higherEducationYears: 1,
      prescriberKind: 'educational-structure',
      prescriberName: 'Structure éducative',
      recontact: false,
      representative: null,
    });
  });
  it('gives everything that is wrong at once', () =>
    expect(
      readAnswers(
        { cohortId: 'closed', email: 'x', phone: '12', postcode: '4' },
        { open: ['c1'], today },
      ).refusals.map(({ field }) => field),
    ).toEqual([
      'cohortId',
      'lastName',
      'firstName',
      'birthDate',
      'email',
      'phone',
      'postcode',
      'level',
      'notice',
    ]));
  it.each(['31/12/2007', '31 12 2007', '31122007', '2007-12-31', '31.12.2007'])(
    'reads a birth day: %s',
    (typed) => expect(read({ birthDate: typed }).answers.birthDate).toBe('2007-12-31'),
  );
  it.each(['31/02/2007', '12/2007', '01/06/2026', '31/12/07', 'hier'])('refuses a birth day: %s', (typed) =>
    expect(fields({ birthDate: typed })).toEqual(['birthDate']),
  );
  it('asks who answers for a minor, and for nobody else', () => {
    expect(fields({ birthDate: '02/06/2008' })).toEqual(['representativeName']);
    expect(fields({ birthDate: '01/06/2008' })).toEqual([]);
    expect(fields({ birthDate: '02/06/2008', representativeName: 'Alix Exemple' })).toEqual([]);
    expect(fields({ representativePhone: '06 39 98 00 02' })).toEqual(['representativeName']);
  });
  it.each([
    ['a telephone alone', { email: '', phone: '0639980001' }, []],
    ['a letterbox alone', { email: '', street: '1 rue des Tilleuls', postcode: '41000', city: 'Blois' }, []],
    ['a street without town', { email: '', street: '1 rue des Tilleuls' }, ['postcode', 'city']],
    ['nothing to answer to', { email: '' }, ['email']],
    ['an address that is none', { email: 'lina' }, ['email']],
  ])('reaches somebody by %s', (_, more, expected) => expect(fields(more)).toEqual(expected));
  it('refuses what is too long, and a name that is code', () => {
    const long = 'é'.repeat(10_000);
    expect(fields({ firstName: long, motivation: long, lastClass: long, city: long })).toEqual([
      'firstName',
      'city',
      'lastClass',
      'motivation',
    ]);
    expect(fields({ lastName: '<script>alert(1)</script>' })).toEqual(['lastName']);
    expect(fields({ lastName: "O’Neil-Élan d'Arc" })).toEqual([]);
  });
  it('keeps the lines of a text and drops what cannot be seen', () =>
    expect(read({ motivation: ' Bonjour,\r\n\u0007moi ' }).answers.motivation).toBe('Bonjour,\n moi'));
});
