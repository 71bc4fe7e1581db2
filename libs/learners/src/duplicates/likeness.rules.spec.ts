import fc from 'fast-check';
import {
  closestOf,
  type Identity,
  likeness,
  likenessAlmostSure,
  likenessToExamine,
  pairsToScore,
  personsOfOneAddress,
  slips,
} from './likeness.rules.js';

const lina: Identity = {
  firstName: 'Lina',
  lastName: 'Lefèvre',
  birthDate: '2006-03-12',
  email: 'lina@example.org',
  phone: '+33639980001',
};
const bare = { email: null, phone: null };
const score = (more: Partial<Identity>) => likeness(lina, { ...lina, ...more }).score;

describe('likeness', () => {
  it.each([
    ['accents and case', { ...bare, firstName: 'LINA', lastName: 'lefevre' }],
    ['first and last name swapped', { ...bare, firstName: 'Lefèvre', lastName: 'Lina' }],
    ['the same mailbox and name, another birthday', { phone: null, birthDate: '2001-11-30' }],
  ])('examines %s', (_, more) => expect(score(more)).toBeGreaterThanOrEqual(likenessToExamine));
  it.each([
    ['a slip of the finger', { ...bare, lastName: 'Lefevrre' }],
    ['two letters swapped', { ...bare, lastName: 'Leféver' }],
    ['a second first name', { ...bare, firstName: 'Lina-Rose' }],
    ['day and month of birth swapped', { ...bare, birthDate: '2006-12-03' }],
    ['a digit of the birthday', { ...bare, birthDate: '2006-03-13' }],
    ['a name changed by marriage, with the mailbox', { phone: null, lastName: 'Exemple' }],
  ])('examines %s', (_, more) => expect(score(more)).toBeGreaterThanOrEqual(likenessToExamine));
  it.each([
    ['a namesake', { ...bare, birthDate: '2001-11-30' }],
    ['twins under one roof', { firstName: 'Samir' }],
    ['a brother with the family’s telephone', { firstName: 'Samir', birthDate: '2008-01-02' }],
    ['somebody born the same day', { ...bare, firstName: 'Samir', lastName: 'Exemple' }],
    [
      'a mailbox shared by a whole group',
      { firstName: 'Samir', lastName: 'Exemple', birthDate: '2008-01-02' },
    ],
    ['one first name and one birthday', { ...bare, lastName: 'Exemple' }],
  ])('leaves %s alone', (_, more) => expect(score(more)).toBeLessThan(likenessToExamine));
  it('is almost sure of the same name and birthday', () =>
    expect(score(bare)).toBeGreaterThanOrEqual(likenessAlmostSure));
  it('does not depend on the order', () => {
    const other = { ...lina, lastName: 'Lefevrre', birthDate: '2006-12-03', email: null };
    expect(likeness(lina, other)).toEqual(likeness(other, lina));
  });
  it('says why, the strongest first', () =>
    expect(likeness(lina, { ...lina, email: null }).reasons).toEqual([
      'Mêmes nom et prénom',
      'Même date de naissance',
      'Même téléphone',
    ]));
  it('never takes two files without e-mail for one because of that', () =>
    expect(
      likeness({ ...lina, ...bare }, { ...lina, ...bare, firstName: 'Samir', birthDate: '2001-01-01' }).score,
    ).toBe(10));
});

describe('pairsToScore', () => {
  const files = [
    { ...lina, id: 'a' },
    { ...lina, ...bare, id: 'b', birthDate: '2006-12-03' },
    { ...lina, ...bare, id: 'c', birthDate: '2006-03-19' },
    { ...lina, id: 'd', birthDate: '1999-08-07', email: 'LINA@example.org', phone: null },
    { ...lina, ...bare, id: 'e', birthDate: '1999-09-17' },
  ];
  it('brings together, once, whoever could be one person', () =>
    expect(
      pairsToScore(files)
        .map(([one, other]) => one.id + other.id)
        .sort(),
    ).toEqual(['ab', 'ac', 'ad']));
  it('leaves two birthdays that differ by a digit with two names aside', () =>
    expect(pairsToScore([files[1]!, { ...files[4]!, birthDate: '2006-12-04', lastName: 'Autre' }])).toEqual(
      [],
    ));
  it('misses no pair that would be examined', () => {
    const brought = pairsToScore(files);
    for (const [i, one] of files.entries())
      for (const other of files.slice(i + 1))
        if (likeness(one, other).score >= likenessToExamine) expect(brought).toContainEqual([one, other]);
  });
});

describe('pairsToScore, whatever the files', () => {
  const name = fc.constantFrom(
    'Lina',
    'Lyna',
    'Lina-Rose',
    'Lefèvre',
    'LEFEVRE',
    'Lefebvre',
    'Moreau',
    'Mroeau',
  );
  const identity = fc.record({
    firstName: name,
    lastName: name,
    birthDate: fc.constantFrom(
      '2006-03-12',
      '2006-12-03',
      '2006-03-19',
      '2006-03-13',
      '2007-03-12',
      '1999-08-07',
    ),
    email: fc.constantFrom(null, 'lina@example.org', 'LINA@example.org', 'autre@example.org'),
    phone: fc.constantFrom(null, '+33639980001', '+33639980002'),
  });
  it('misses none to examine, and gives the closest file there is', () =>
    fc.assert(
      fc.property(fc.array(identity, { maxLength: 8 }), identity, (people, somebody) => {
        const files = people.map((one, i) => ({ ...one, id: String(i) }));
        const brought = new Set(pairsToScore(files).map(([one, other]) => `${one.id} ${other.id}`));
        for (const [i, one] of files.entries())
          for (const other of files.slice(i + 1))
            if (likeness(one, other).score >= likenessToExamine)
              expect(brought.has(`${one.id} ${other.id}`)).toBe(true);
        const best = Math.max(0, ...files.map((file) => likeness(somebody, file).score));
        const [found] = closestOf([somebody], files);
        expect(found?.score ?? null).toBe(best >= likenessToExamine ? best : null);
      }),
    ));
});

describe('an address of many', () => {
  it('brings nobody together by itself, so that five thousand files of one office are read in a moment', () => {
    const office = (count: number) =>
      Array.from({ length: count }, (_, i) => ({
        ...lina,
        email: null,
        id: String(i).padStart(5, '0'),
        birthDate: `${1900 + i}-06-15`.slice(-10),
      }));
    expect(pairsToScore(office(personsOfOneAddress)).length).toBe(
      (personsOfOneAddress * (personsOfOneAddress - 1)) / 2,
    );
    const far = office(personsOfOneAddress + 1).map((one, i) => ({
      ...one,
      birthDate: `${1900 + i}-0${1 + (i % 9)}-${10 + i}`,
    }));
    expect(pairsToScore(far).length).toBeLessThan(far.length);
  });
});

describe('closestOf', () => {
  const files = [
    { ...lina, ...bare, id: 'less', firstName: 'Lyna' },
    { ...lina, id: 'most' },
    { ...lina, ...bare, id: 'twin', firstName: 'Samir' },
  ];
  it('gives each person the file most like them, or none', () =>
    expect(
      closestOf([lina, { ...lina, ...bare, birthDate: '1980-07-27', lastName: 'Autre' }], files).map(
        (found) => found?.file.id ?? null,
      ),
    ).toEqual(['most', null]));
});

describe('slips', () => {
  it('stops counting past what matters', () => expect(slips('a'.repeat(1000), 'b'.repeat(1000), 2)).toBe(3));
  it.each([
    ['lefevre', 'lefevre', 0],
    ['lefevre', 'lefvere', 1],
    ['lefevre', 'lefebvre', 1],
    ['lina', '', 4],
  ])('%s, %s', (a, b, expected) => expect(slips(a, b)).toBe(expected));
});
