import { comesOfAgeOn, comesOfAgeSoon, representativesReceiveMessages } from './representatives.rules.js';

describe('representativesReceiveMessages', () => {
  it.each([
    ['2009-05-18', '2027-05-17', true],
    ['2009-05-18', '2027-05-18', false],
    ['2009-05-18', '2027-05-19', false],
    ['2008-02-29', '2026-02-28', true],
    ['2008-02-29', '2026-03-01', false],
    ['2012-02-29', '2030-02-28', true],
    ['2012-02-29', '2030-03-01', false],
    ['2009-12-31', '2027-12-30', true],
    ['2009-12-31', '2027-12-31', false],
  ])('born on %s, on %s: %s', (birth, day, expected) =>
    expect(representativesReceiveMessages(birth, day)).toBe(expected),
  );
});

describe('comesOfAgeSoon', () => {
  it('is told the week before, and on the day', () => {
    const soon = (today: string) => comesOfAgeSoon('2009-05-18', today);
    expect(['2027-05-10', '2027-05-11', '2027-05-18', '2027-05-19'].map(soon)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
  it('is 1 March for somebody born on 29 February', () => {
    expect(comesOfAgeOn('2008-02-29')).toBe('2026-03-01');
    expect(comesOfAgeSoon('2008-02-29', '2026-02-22')).toBe(true);
    expect(comesOfAgeSoon('2008-02-29', '2026-02-21')).toBe(false);
  });
});
