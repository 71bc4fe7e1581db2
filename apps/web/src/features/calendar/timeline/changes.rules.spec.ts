import { describe, expect, it } from '@jest/globals';
import { asTheyWere, EMPTY, movedBlock, weeksFor } from './changes.rules';

const SCHOOL = 'S'.repeat(10);
const COMPANY = 'C'.repeat(10);
const mondays = ['2027-05-17', '2027-05-24', '2027-05-31', '2027-06-07', '2027-06-14'];
const week = (monday: string, places: string, locked = false) => ({ monday, places, locked });
const facts = {
  mondays,
  weeks: new Map(
    [SCHOOL, SCHOOL, COMPANY, COMPANY].map((places, index) => [
      mondays[index]!,
      week(mondays[index]!, places),
    ]),
  ),
  cohort: { startsOn: '2026-09-07', endsOn: '2027-06-11' },
  today: '2027-05-18',
  isPublished: true,
};

describe('a change by hand', () => {
  it('paints the half-days to come of the promotion’s weeks, and sends only what differs', () => {
    expect(weeksFor('company', { first: 0, last: 49 }, facts)).toEqual([
      week('2027-05-17', 'SSCCCCCCCC'),
      week('2027-05-24', COMPANY),
    ]);
    expect(weeksFor('company', { first: 12, last: 13 }, facts)).toEqual([week('2027-05-24', 'SSCCSSSSSS')]);
    expect(weeksFor('company', { first: 0, last: 1 }, facts)).toEqual([]);
  });
  it('locks, and gives back to the rhythm', () => {
    expect(weeksFor('lock', { first: 20, last: 29 }, facts)).toEqual([week('2027-05-31', COMPANY, true)]);
    expect(weeksFor('rhythm', { first: 20, last: 29 }, facts)).toEqual([
      { monday: '2027-05-31', places: null, locked: false },
    ]);
  });
  it('is taken back by the weeks as they were', () => {
    expect(asTheyWere([week('2027-05-24', COMPANY), week('2027-06-14', COMPANY)], facts.weeks)).toEqual([
      week('2027-05-24', SCHOOL),
      week('2027-06-14', EMPTY),
    ]);
  });
  it('moves a block, as many weeks at school as before', () => {
    expect(movedBlock({ first: 1, last: 1 }, 2, facts)).toEqual([
      week('2027-05-24', COMPANY),
      week('2027-06-07', SCHOOL),
    ]);
    expect(movedBlock({ first: 3, last: 3 }, -1, facts)).toEqual([]);
  });
  it('moves nothing over days past, nor out of the promotion', () => {
    expect(movedBlock({ first: 1, last: 1 }, -1, facts)).toBeUndefined();
    expect(movedBlock({ first: 3, last: 3 }, 1, facts)).toBeUndefined();
  });
});
