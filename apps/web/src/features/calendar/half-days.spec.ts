import { describe, expect, it } from '@jest/globals';
import { halfDaysOf } from './half-days';

describe('runs unfolded', () => {
  it('skips the weekend and keeps to the halves at both ends', () => {
    const halfDays = halfDaysOf([
      {
        place: 'school',
        firstDay: '2027-05-21',
        firstHalf: 'afternoon',
        lastDay: '2027-05-24',
        lastHalf: 'morning',
      },
    ]);
    expect(halfDays.map(({ date, half }) => `${date} ${half}`)).toEqual([
      '2027-05-21 afternoon',
      '2027-05-24 morning',
    ]);
    expect(halfDays[0]).toMatchObject({ expected: 'school', planOnly: true });
  });
});
