import { someContract } from '../testing.js';
import { byMainTutor, teamOn } from './team.rules.js';

const contract = someContract({
  tutorId: 't2',
  startsOn: '2026-09-07',
  endsOn: '2028-08-31',
  team: [
    { tutorId: 't1', main: true, firstDay: '2026-09-07', lastDay: '2027-01-31' },
    { tutorId: 't3', main: false, firstDay: '2026-10-01', lastDay: null },
    { tutorId: 't2', main: true, firstDay: '2027-02-01', lastDay: null },
  ],
});

describe('the team of a day', () => {
  it('is who was there, the main tutor first', () => {
    expect(teamOn(contract, '2026-09-30')).toEqual(['t1']);
    expect(teamOn(contract, '2027-01-31')).toEqual(['t1', 't3']);
    expect(teamOn(contract, '2027-02-01')).toEqual(['t2', 't3']);
  });
  it('is that of the first day before, and of the last day after', () => {
    expect(teamOn(contract, '2026-08-01')).toEqual(['t1']);
    expect(teamOn(contract, '2029-08-01')).toEqual(['t2', 't3']);
  });
  it('is the contract’s tutor as long as it has no team', () =>
    expect(teamOn({ ...contract, team: [] }, '2026-10-01')).toEqual(['t2']));
  it('cuts the contract by its main tutors', () =>
    expect(
      byMainTutor(contract).map(({ tutorId, startsOn, lastDay }) => [tutorId, startsOn, lastDay]),
    ).toEqual([
      ['t1', '2026-09-07', '2027-01-31'],
      ['t2', '2027-02-01', '2028-08-31'],
    ]));
});
