import { programmeHours } from './programme-hours.rules.js';

const half = (place: 'school' | 'company' | 'closed' | 'holiday', count: number) =>
  Array.from({ length: count }, () => ({ place }));

describe('hours of a promotion', () => {
  it('counts school half-days against the programme', () => {
    const hours = programmeHours([...half('school', 40), ...half('company', 60)], {
      schoolHours: 150,
      halfDayMinutes: 210,
    });
    expect(hours).toMatchObject({ schoolMinutes: 8400, targetMinutes: 9000, differenceMinutes: -600 });
  });
  it('falls under the legal quarter only below it; closures count as company, public holidays as nothing', () => {
    const cohort = { schoolHours: 1, halfDayMinutes: 210 };
    expect(
      programmeHours([...half('school', 25), ...half('company', 75), ...half('holiday', 9)], cohort),
    ).toMatchObject({ schoolShare: 0.25, reachesFloor: true });
    expect(
      programmeHours([...half('school', 25), ...half('company', 75), ...half('closed', 1)], cohort),
    ).toMatchObject({ reachesFloor: false });
  });
  it('says nothing of a share while nothing is planned', () => {
    expect(programmeHours([], { schoolHours: 10, halfDayMinutes: 210 })).toMatchObject({
      schoolShare: null,
      reachesFloor: null,
      differenceMinutes: -600,
    });
  });
});
