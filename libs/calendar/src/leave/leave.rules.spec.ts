import { stretchHolds } from '#almanac';
import { leaveOn, refusalsToGrant, whatStays } from './leave.rules.js';

const stretch = {
  firstDay: '2027-08-02',
  firstHalf: 'afternoon' as const,
  lastDay: '2027-08-04',
  lastHalf: 'morning' as const,
};
const facts = { today: '2027-05-18', from: '2026-09-07', until: '2028-07-07', atSchool: [] };
const codes = (
  over: Partial<typeof stretch>,
  more: Partial<Parameters<typeof refusalsToGrant>[1]> = {},
  schoolReason: string | null = null,
) => refusalsToGrant({ ...stretch, ...over, schoolReason }, { ...facts, ...more }).map(({ code }) => code);

describe('a leave', () => {
  it('holds its half-days, both ends included', () => {
    expect(stretchHolds(stretch, { day: '2027-08-02', half: 'morning' })).toBe(false);
    expect(stretchHolds(stretch, { day: '2027-08-02', half: 'afternoon' })).toBe(true);
    expect(stretchHolds(stretch, { day: '2027-08-03', half: 'morning' })).toBe(true);
    expect(stretchHolds(stretch, { day: '2027-08-04', half: 'morning' })).toBe(true);
    expect(stretchHolds(stretch, { day: '2027-08-04', half: 'afternoon' })).toBe(false);
  });

  it('is the learner’s own before the promotion’s, and nobody else’s', () => {
    const own = { ...stretch, learnerId: 'l', cohortId: null };
    const all = { ...stretch, learnerId: null, cohortId: 'c' };
    const on = (learnerId: string, cohortId: string) =>
      leaveOn([all, own], { learnerId, cohortId }, '2027-08-03', 'morning');
    expect(on('l', 'c')).toBe(own);
    expect(on('m', 'c')).toBe(all);
    expect(on('m', 'd')).toBeUndefined();
  });
});

describe('refusalsToGrant', () => {
  it('lets a leave out of school be granted from today on', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ firstDay: '2027-05-18', lastDay: '2027-05-18', firstHalf: 'morning' as never })).toEqual(
      [],
    );
  });
  it('never changes days gone by', () =>
    expect(codes({ firstDay: '2027-05-17', lastDay: '2027-05-18' })).toEqual(['leave.past']));
  it('keeps within the training', () => {
    expect(codes({}, { from: '2027-08-03' })).toEqual(['leave.before_training']);
    expect(codes({}, { until: '2027-08-03' })).toEqual(['leave.after_training']);
    expect(codes({}, { until: null })).toEqual([]);
  });
  it('reads in order, and ends', () => {
    expect(codes({ lastDay: '2027-08-01' })).toEqual(['leave.ends_before_it_begins']);
    expect(codes({ lastDay: '2027-08-02', lastHalf: 'morning' })).toEqual(['leave.ends_before_it_begins']);
    expect(codes({ lastDay: '2027-10-03' })).toEqual(['leave.too_long']);
  });
  it('takes half-days at school only when somebody says why', () => {
    const atSchool = [{ day: '2027-08-03', half: 'morning' as const }];
    const [refusal] = refusalsToGrant({ ...stretch, schoolReason: null }, { ...facts, atSchool });
    expect(refusal).toMatchObject({ code: 'leave.at_school', field: 'schoolReason' });
    expect(refusal!.message).toContain('mar. 3 août 2027');
    expect(codes({}, { atSchool }, 'Mariage de sa sœur')).toEqual([]);
  });
});

describe('whatStays', () => {
  it.each([
    ['2027-08-01', 'nothing'],
    ['2027-08-02', 'nothing'],
    ['2027-08-03', { lastDay: '2027-08-02' }],
    ['2027-08-04', { lastDay: '2027-08-03' }],
    ['2027-08-05', 'past'],
  ])('on %s', (today, left) => expect(whatStays(stretch, today)).toEqual(left));
});
