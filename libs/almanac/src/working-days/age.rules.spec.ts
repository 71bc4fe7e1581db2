import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { ageOn, birthdayOf, isMinorOn } from './age.rules.js';

const day = (iso: string) => Temporal.PlainDate.from(iso);

describe('ageOn', () => {
  it.each([
    ['2000-09-15', '2025-09-14', 24],
    ['2000-09-15', '2025-09-15', 25],
    ['2000-09-15', '2025-09-16', 25],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2024-02-28', 15],
    ['2008-02-29', '2024-02-29', 16],
    ['2026-01-01', '2025-12-31', -1],
  ])('born %s, on %s: %i', (birth, date, age) => expect(ageOn(day(birth), day(date))).toBe(age));

  it('grows by one on the birthday and not the day before, whatever the birth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 15000 }), fc.integer({ min: 1, max: 60 }), (offset, age) => {
        const birth = day('1985-01-01').add({ days: offset });
        const birthday = birthdayOf(birth, age);
        return ageOn(birth, birthday) === age && ageOn(birth, birthday.subtract({ days: 1 })) === age - 1;
      }),
    );
  });
});

describe('birthdayOf', () => {
  it('is 1 March for 29 February in a common year', () => {
    expect(birthdayOf(day('2008-02-29'), 18).toString()).toBe('2026-03-01');
    expect(birthdayOf(day('2008-02-29'), 16).toString()).toBe('2024-02-29');
  });
});

describe('isMinorOn', () => {
  it('ends on the eighteenth birthday', () => {
    expect(isMinorOn(day('2008-06-01'), day('2026-05-31'))).toBe(true);
    expect(isMinorOn(day('2008-06-01'), day('2026-06-01'))).toBe(false);
  });
});
