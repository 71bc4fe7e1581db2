import { isoWeek, monthsOf, wallMonths } from './wall-calendar.rules.js';

describe('a year on the wall', () => {
  it('runs from September to August, or over a calendar year', () => {
    const school = monthsOf('school', 2026);
    expect([school.length, school[0], school[3], school[4], school[11]]).toEqual([
      12,
      '2026-09',
      '2026-12',
      '2027-01',
      '2027-08',
    ]);
    expect(monthsOf('civil', 2027).at(-1)).toBe('2027-12');
  });

  it('numbers weeks as ISO does, a year of 53 included', () => {
    expect(['2026-12-28', '2027-01-01', '2027-01-04', '2025-12-29', '2027-05-18'].map(isoWeek)).toEqual([
      53, 53, 1, 1, 20,
    ]);
  });

  it('draws each half-day, nothing outside the plan, and counts the school’s', () => {
    const [may] = wallMonths(
      ['2027-05'],
      [
        { day: '2027-05-17', half: 'morning', place: 'holiday' },
        { day: '2027-05-18', half: 'morning', place: 'school' },
        { day: '2027-05-18', half: 'afternoon', place: 'company' },
        { day: '2027-05-19', half: 'morning', place: 'host_closed' },
        { day: '2027-05-19', half: 'afternoon', place: 'none' },
      ],
    );
    expect(may!.days).toHaveLength(31);
    expect(may!.schoolHalfDays).toBe(1);
    expect(may!.days[16]).toEqual({
      number: 17,
      weekday: 'L',
      week: 20,
      weekend: false,
      morning: 'holiday',
      afternoon: null,
    });
    expect(may!.days[17]).toMatchObject({ week: null, morning: 'school', afternoon: 'company' });
    expect(may!.days[18]).toMatchObject({ morning: 'closed', afternoon: null });
    expect(may!.days[14]).toMatchObject({ weekday: 'S', weekend: true });
    expect(wallMonths(['2028-02'], [])[0]!.days).toHaveLength(29);
  });
});
