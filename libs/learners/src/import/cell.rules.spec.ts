import { type Read, readDate, readEmail, readPhone, readPostcode, readYesNo } from './cell.rules.js';
import { readLevel } from './level.rules.js';
import { readPrescriberKind } from './prescriber.rules.js';

const outcome = <T>(read: Read<T>) => ('value' in read ? read.value : read.code);

describe('a date', () => {
  it.each([
    ['31/12/2007', '2007-12-31'],
    ['1/9/2007', '2007-09-01'],
    ['31.12.2007', '2007-12-31'],
    ['31-12-2007', '2007-12-31'],
    ['2007-12-31', '2007-12-31'],
    ['29/02/2008', '2008-02-29'],
    ['29/02/2007', 'date-impossible'],
    ['12/31/2007', 'date-impossible'],
    ['31/12/07', 'date-ambiguous'],
    ['39447', 'date-unreadable'],
    ['décembre 2007', 'date-unreadable'],
  ])('%s → %s', (text, expected) => expect(outcome(readDate(text))).toBe(expected));
});

describe('a level', () => {
  it.each([
    ['sans diplôme', 0],
    ['Aucun', 0],
    ['DNB', 0],
    ['Brevet des collèges', 0],
    ['CAP cuisine', 3],
    ['Niveau 3', 3],
    ['niveau 4', 4],
    ['4', 4],
    ['Bac', 4],
    ['bac pro', 4],
    ['Baccalauréat STI2D', 4],
    ['Brevet professionnel', 4],
    ['BTS SIO', 5],
    ['Bac+2', 5],
    ['Licence pro', 6],
    ['bac + 5', 7],
  ])('%s → %i', (text, level) =>
    expect(outcome(readLevel(text))).toEqual({ level, validatedHigherYear: false }),
  );

  it('says bac+1 as level 4 with a validated year', () => {
    expect(outcome(readLevel('Bac+1 (L1 validée)'))).toEqual({ level: 4, validatedHigherYear: true });
  });

  it('asks again what is unknown or in the old numbering', () => {
    expect(outcome(readLevel('ninja'))).toBe('level-unknown');
    expect(outcome(readLevel('niveau IV'))).toBe('level-old-numbering');
  });
});

describe('a phone', () => {
  it.each([
    ['06 39 98 00 00', '+33639980000'],
    ['0639980000', '+33639980000'],
    ['639980000', '+33639980000'],
    ['+33 6 39 98 00 00', '+33639980000'],
    ['0033639980000', '+33639980000'],
    ['+33 (0)6 39 98 00 00', '+33639980000'],
    ['+32 470 00 00 00', '+32470000000'],
    ['06 39 98 00', 'phone-unreadable'],
    ['+33 39980000', 'phone-unreadable'],
    ['demander à sa mère', 'phone-unreadable'],
  ])('%s → %s', (text, expected) => expect(outcome(readPhone(text))).toBe(expected));
});

describe('other cells', () => {
  it.each([
    ['A.B@Example.org', 'a.b@example.org'],
    ['a@b', 'email-unreadable'],
    ['a@example.org, b@example.org', 'email-unreadable'],
    ['a b@example.org', 'email-unreadable'],
  ])('e-mail %s → %s', (text, expected) => expect(outcome(readEmail(text))).toBe(expected));

  it.each([
    ['41000', '41000'],
    ['1000', '01000'],
    ['Blois', 'postcode-unreadable'],
  ])('postcode %s → %s', (text, expected) => expect(outcome(readPostcode(text))).toBe(expected));

  it.each([
    ['Oui', true],
    ['x', true],
    ['NON', false],
    ['peut-être', 'yes-no-unreadable'],
  ])('yes or no %s → %s', (text, expected) => expect(outcome(readYesNo(text))).toBe(expected));

  it.each([
    ['ML Blois', 'mission-locale'],
    ['France Travail', 'france-travail'],
    ['Pôle emploi', 'france-travail'],
    ['ASE 41', 'ase'],
    ['Conseil départemental', 'department'],
    ['Lycée professionnel', 'school'],
    ['Candidature spontanée', 'self'],
    ['Une voisine', 'other'],
  ])('prescriber %s → %s', (text, expected) => expect(readPrescriberKind(text)).toBe(expected));
});
