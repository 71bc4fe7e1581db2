import fc from 'fast-check';
import {
  isIdcc,
  isNaf,
  isSiren,
  isSiret,
  normaliseNaf,
  normaliseSiret,
  sirenOfSiret,
} from './identifiers.rules.js';

describe('isSiren', () => {
  it.each(['552008443', '732829320', '732 829 320'])('accepts %s', (n) => expect(isSiren(n)).toBe(true));
  it.each(['552008444', '55200844', '000000000', ''])('refuses %s', (n) => expect(isSiren(n)).toBe(false));
});

describe('isSiret', () => {
  it.each(['73282932000074', '35600000049837', '35600000000048', '732 829 320 00074', '732.829.320.00074'])(
    'accepts %s',
    (n) => expect(isSiret(n)).toBe(true),
  );
  it.each(['73282932000079', '35600000049838', '1234', '00000000000000', ''])('refuses %s', (n) =>
    expect(isSiret(n)).toBe(false),
  );

  it('refuses fourteen digits that pass Luhn around a false SIREN', () => {
    // 732829321 is no SIREN; the last digit makes the whole pass Luhn.
    const forged = Array.from({ length: 10 }, (_, key) => `7328293210007${key}`);
    expect(forged.filter(isSiret)).toEqual([]);
  });

  it('refuses any single mistyped digit', () => {
    fc.assert(
      fc.property(fc.nat(13), fc.integer({ min: 1, max: 9 }), (place, shift) => {
        const good = '73282932000074';
        const wrong = (Number(good[place]) + shift) % 10;
        return !isSiret(good.slice(0, place) + wrong + good.slice(place + 1));
      }),
    );
  });

  it('is stored without spaces and names its SIREN', () => {
    expect(normaliseSiret(' 732 829 320 00074 ')).toBe('73282932000074');
    expect(sirenOfSiret('732 829 320 00074')).toBe('732829320');
  });
});

describe('isNaf and isIdcc', () => {
  it.each(['6201Z', '62.01Z', '62.01z'])('accepts the activity %s', (code) => expect(isNaf(code)).toBe(true));
  it.each(['6201', '62010', ''])('refuses the activity %s', (code) => expect(isNaf(code)).toBe(false));
  it('stores the activity without its dot', () => expect(normaliseNaf('62.01z')).toBe('6201Z'));
  it('accepts an agreement of four digits only', () => {
    expect(isIdcc('1486')).toBe(true);
    expect(isIdcc('148')).toBe(false);
  });
});
