import { describe, expect, it } from '@jest/globals';
import type { HalfDay } from '../../strip';
import { schoolDates } from './school-dates.rules';

const at = (date: string, expected: HalfDay['expected'] = 'school'): HalfDay[] => [
  { date, half: 'morning', expected },
  { date, half: 'afternoon', expected },
];

describe('dates at school ahead', () => {
  it('fold a week into one line, cut by what is no school, weekends and the past', () => {
    const halfDays = [
      ...at('2027-05-17'),
      ...at('2027-05-18'),
      ...at('2027-05-19'),
      ...at('2027-05-20', 'company'),
      ...at('2027-05-21'),
      ...at('2027-05-24'),
    ];
    expect(schoolDates(halfDays, '2027-05-18')).toEqual([
      { from: '2027-05-18', to: '2027-05-19' },
      { from: '2027-05-21', to: '2027-05-21' },
      { from: '2027-05-24', to: '2027-05-24' },
    ]);
  });
  it('count half a day at school as a day to note', () => {
    expect(
      schoolDates([{ date: '2027-05-18', half: 'afternoon', expected: 'school' }], '2027-05-18'),
    ).toEqual([{ from: '2027-05-18', to: '2027-05-18' }]);
  });
});
