import {
  isInseeCommune,
  isPhone,
  isPostcode,
  normalisePhone,
  normalisePlaceCode,
} from './contact-details.rules.js';

describe('isPostcode', () => {
  it.each(['41000', '41 000'])('accepts %s', (code) => expect(isPostcode(code)).toBe(true));
  it.each(['4100', '410000', '2A004', ''])('refuses %s', (code) => expect(isPostcode(code)).toBe(false));
});

describe('isInseeCommune', () => {
  it.each(['41018', '2A004', '2b033'])('accepts %s', (code) => expect(isInseeCommune(code)).toBe(true));
  it.each(['2C004', '4101', ''])('refuses %s', (code) => expect(isInseeCommune(code)).toBe(false));
  it('is stored in capitals', () => expect(normalisePlaceCode('2a 004')).toBe('2A004'));
});

describe('normalisePhone', () => {
  it.each(['06 39 98 00 01', '06.39.98.00.01', '+33 6 39 98 00 01', '0033639980001', '+33 (0)6 39 98 00 01'])(
    'reads %s',
    (typed) => expect(normalisePhone(typed)).toBe('+33639980001'),
  );
  it.each(['0039980001', '06 39 98 00', '+44 20 7946 0000', 'néant', ''])('refuses %s', (typed) =>
    expect(isPhone(typed)).toBe(false),
  );
});
