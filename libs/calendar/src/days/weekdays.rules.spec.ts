import { Temporal } from 'temporal-polyfill';
import { weekOf } from '#almanac';
import { weekdays } from './weekdays.rules.js';

describe('days from Monday to Friday', () => {
  it('are those of the calendar, with their weekday and Monday, leap years and clock changes included', () => {
    const expected = [];
    for (let date = Temporal.PlainDate.from('1969-12-25'); date.year < 1971; date = date.add({ days: 1 }))
      expected.push(date);
    for (let date = Temporal.PlainDate.from('2027-01-01'); date.year < 2029; date = date.add({ days: 1 }))
      expected.push(date);
    const counted = [...weekdays('1969-12-25', '1970-12-31'), ...weekdays('2027-01-01', '2028-12-31')];
    expect(counted).toEqual(
      expected
        .filter(({ dayOfWeek }) => dayOfWeek <= 5)
        .map((date) => ({ day: `${date}`, weekday: date.dayOfWeek, monday: `${weekOf(date)}` })),
    );
  });
  it('are none of a range that ends before it begins, and begin in the middle of a week', () => {
    expect(weekdays('2027-05-19', '2027-05-18')).toEqual([]);
    expect(weekdays('2027-05-22', '2027-05-24')).toEqual([
      { day: '2027-05-24', weekday: 1, monday: '2027-05-24' },
    ]);
  });
});
