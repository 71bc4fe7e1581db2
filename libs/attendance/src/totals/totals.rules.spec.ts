import { type Tally, totalsOf } from './totals.rules.js';

const tally = (change: Partial<Tally>): Tally => ({
  place: 'school',
  state: 'present_school',
  begun: true,
  halves: 1,
  minutes: 0,
  ...change,
});

describe('totals', () => {
  it('count present over expected so far, excused apart, unknown never present', () => {
    const totals = totalsOf([
      tally({ halves: 6, minutes: 1260 }),
      tally({ state: 'absent_justified', halves: 1 }),
      tally({ state: 'absent_unjustified', halves: 2 }),
      tally({ state: null, halves: 1 }),
    ]);
    expect(totals).toMatchObject({
      expectedHalves: 10,
      presentHalves: 6,
      excusedHalves: 1,
      absentHalves: 2,
      unknownHalves: 1,
      attendanceRate: 0.6,
      schoolMinutes: 1260,
    });
  });

  it('hold mediation and representing the school for presence', () => {
    const totals = totalsOf([
      tally({ state: 'mediation', halves: 2, minutes: 420 }),
      tally({ state: 'representation', minutes: 210 }),
    ]);
    expect(totals).toMatchObject({ attendanceRate: 1, schoolMinutes: 630 });
  });

  it('are never lowered by a half-day to come, nor raised by one', () => {
    const past = [tally({ halves: 8 }), tally({ state: 'sick', halves: 2 })];
    const withFuture = [...past, tally({ state: null, begun: false, halves: 10 })];
    expect(totalsOf(withFuture).attendanceRate).toBe(totalsOf(past).attendanceRate);
    expect(totalsOf(withFuture)).toMatchObject({
      plannedHalves: 20,
      reachableHalves: 18,
      reachableRate: 0.9,
    });
  });

  it('leave an absence announced ahead out of what is reachable', () => {
    const totals = totalsOf([tally({ halves: 5 }), tally({ state: 'leave', begun: false, halves: 5 })]);
    expect(totals).toMatchObject({ attendanceRate: 1, reachableRate: 0.5 });
  });

  it('count days in the company by halves, and minutes at school only', () => {
    const totals = totalsOf([tally({ place: 'company', state: 'present_company', halves: 3, minutes: 630 })]);
    expect(totals).toMatchObject({ companyDays: 1.5, schoolMinutes: 0 });
  });

  it('leave out closures, holidays and leave, and give no rate when nothing was expected', () => {
    const totals = totalsOf([
      tally({ place: 'closed', state: null, halves: 4 }),
      tally({ place: 'holiday', state: null, halves: 2 }),
      tally({ place: 'leave', state: 'leave', halves: 2 }),
    ]);
    expect(totals).toMatchObject({ expectedHalves: 0, attendanceRate: null, reachableRate: null });
  });
});
