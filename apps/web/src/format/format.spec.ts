import { describe, expect, it } from '@jest/globals';
import {
  clockTime,
  dayRange,
  daySpan,
  isDay,
  longDay,
  mondayOf,
  plusDays,
  schoolDay,
  shortDay,
} from './dates';
import { counted, frenchEuros, frenchPercent, frenchPhone, typeset } from './french';

describe('French dates', () => {
  it('writes a day in full, the first of the month as an ordinal', () => {
    expect(longDay('2027-05-18')).toBe('mardi\u00a018\u00a0mai\u00a02027');
    expect(longDay('2027-05-01')).toBe('samedi\u00a01er\u00a0mai\u00a02027');
    expect(shortDay('2025-10-06')).toBe('lun.\u00a06\u00a0oct.');
    expect(shortDay('2025-10-11')).toBe('sam.\u00a011\u00a0oct.');
  });
  it('names the month once when a range stays in it', () => {
    expect(dayRange('2025-10-06', '2025-10-10')).toBe('6\u00a0– 10\u00a0oct.');
    expect(dayRange('2025-09-29', '2025-10-03')).toBe('29\u00a0sept.\u00a0– 3\u00a0oct.');
  });
  it('says a span in words, one day without its range', () => {
    expect(daySpan('2027-05-03', '2027-05-14')).toBe('du\u00a03 au\u00a014\u00a0mai');
    expect(daySpan('2027-05-24', '2027-06-01')).toBe('du\u00a024\u00a0mai au\u00a01er\u00a0juin');
    expect(daySpan('2027-06-01', '2027-06-04')).toBe('du\u00a01er au\u00a04\u00a0juin');
    expect(daySpan('2027-06-10', '2027-06-10')).toBe('le\u00a010\u00a0juin');
  });
  it('knows a day that exists from what somebody typed in the address', () => {
    expect(isDay('2027-05-18')).toBe(true);
    for (const text of ['', 'abc', '2027-99-99', '2027-5-1']) expect(isDay(text)).toBe(false);
  });
  it('shows an instant at the school, across the change of hour and of day', () => {
    expect(clockTime('2027-05-18T06:30:00Z')).toBe('8\u00a0h\u00a030');
    expect(clockTime('2027-01-18T08:00:00Z')).toBe('9\u00a0h');
    expect(schoolDay('2027-05-18T22:30:00Z')).toBe('2027-05-19');
  });
  it('finds the Monday of a Sunday in the week before', () => {
    expect(mondayOf('2027-05-23')).toBe('2027-05-17');
    expect(plusDays('2027-02-28', 1)).toBe('2027-03-01');
  });
});

describe('French numbers and sentences', () => {
  it('uses the plural from two on', () => {
    expect(counted(0, 'apprenant')).toBe('0\u00a0apprenant');
    expect(counted(2, 'apprenant')).toBe('2\u00a0apprenants');
  });
  it('writes money from cents and shares as percentages', () => {
    expect(frenchEuros(182303).replace(/\s/g, ' ')).toBe('1 823,03 €');
    expect(frenchPercent(0.875).replace(/\s/g, ' ')).toBe('87,5 %');
  });
  it('writes a phone number in pairs', () => {
    expect(frenchPhone('+33639981234')).toBe('06\u00a039\u00a098\u00a012\u00a034');
    expect(frenchPhone('+3226399812')).toBe('+3226399812');
  });
  it('curls the apostrophe of a sentence that comes from the server', () => {
    expect(typeset("Cette demi-journée n'a pas commencé, d'« Alix »")).toBe(
      'Cette demi-journée n’a pas commencé, d’«\u00a0Alix\u00a0»',
    );
  });
  it('keeps high punctuation with its word', () => {
    expect(typeset('Il manque : « nom » ; pourquoi ?')).toBe(
      'Il manque\u00a0: «\u00a0nom\u00a0»\u202f; pourquoi\u202f?',
    );
  });
});
