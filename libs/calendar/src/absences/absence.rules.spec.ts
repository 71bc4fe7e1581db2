import { stretchHolds } from '#almanac';
import { periodInWords, refusalsToDeclareAbsence } from './absence.rules.js';

const period = {
  trainerId: 'sandrine',
  firstDay: '2027-05-25',
  firstHalf: 'afternoon',
  lastDay: '2027-05-27',
  lastHalf: 'morning',
} as const;

describe('a trainer’s absence', () => {
  it('counts both its ends, and neither the half-day before nor the one after', () => {
    const on = (day: string, half: 'morning' | 'afternoon') => stretchHolds(period, { day, half });
    expect([on('2027-05-25', 'morning'), on('2027-05-25', 'afternoon')]).toEqual([false, true]);
    expect([on('2027-05-26', 'morning'), on('2027-05-26', 'afternoon')]).toEqual([true, true]);
    expect([on('2027-05-27', 'morning'), on('2027-05-27', 'afternoon')]).toEqual([true, false]);
  });

  it('is said in words', () => {
    expect(periodInWords(period)).toBe('du mardi 25 mai 2027, après-midi, au jeudi 27 mai 2027, matin');
    expect(
      periodInWords({ ...period, lastDay: '2027-05-25', firstHalf: 'morning', lastHalf: 'afternoon' }),
    ).toBe('le mardi 25 mai 2027');
    expect(periodInWords({ ...period, lastDay: '2027-05-25', lastHalf: 'afternoon' })).toBe(
      'le mardi 25 mai 2027, après-midi',
    );
  });

  it('is refused backwards, over a year, and for whoever does not teach', () => {
    const refused = (over: object, teaches = true) =>
      refusalsToDeclareAbsence({ ...period, ...over }, { teaches }).map(({ code, field }) => [code, field]);
    expect(refused({})).toEqual([]);
    expect(refused({ lastDay: '2027-05-25' })).toEqual([
      ['trainer_absence.ends_before_it_begins', 'lastDay'],
    ]);
    expect(refused({ lastDay: '2028-06-25' })).toEqual([['trainer_absence.too_long', 'lastDay']]);
    expect(refused({}, false)).toEqual([['trainer_absence.no_trainer', 'trainerId']]);
  });
});
