import type { Room } from '#premises';
import type { CohortHalf } from '../days/cohort-half.js';
import { isOverRooms, isOverSeats, learnersOn, occupancyOf, peakOf } from './occupancy.rules.js';

const room = (over: Partial<Room> = {}): Room => ({
  id: 'r',
  name: 'Salle',
  kind: 'dedicated',
  seats: 18,
  squareMetres: 60,
  equipment: [],
  openFrom: '2024-09-01',
  openUntil: null,
  ...over,
});
const atSchool = (...days: string[]): CohortHalf[] =>
  days.flatMap((day) => [
    { day, half: 'morning', place: 'school' },
    { day, half: 'afternoon', place: 'school' },
  ]);
const cohort = (id: string, count: number, ...days: string[]) => ({
  id,
  calendar: atSchool(...days),
  learnersOn: () => count,
});

describe('the floor', () => {
  it('adds up the promotions that are at school on the same half-day, not in the same week', () => {
    const rooms = [room(), room({ squareMetres: 55 })];
    const [week] = occupancyOf([cohort('a', 16, '2027-05-24'), cohort('b', 15, '2027-05-25')], rooms);
    expect(week).toMatchObject({ monday: '2027-05-24', seats: 36, rooms: 2, squareMetres: 115 });
    expect(week!.learners.slice(0, 4)).toEqual([16, 16, 15, 15]);
    expect(isOverSeats(week!) || isOverRooms(week!)).toBe(false);
  });
  it('goes past the seats, and past the rooms, each on its own', () => {
    const both = [cohort('a', 16, '2027-05-24'), cohort('b', 15, '2027-05-24')];
    const [small] = occupancyOf(both, [room({ seats: 40 })]);
    expect([isOverSeats(small!), isOverRooms(small!)]).toEqual([false, true]);
    const [tight] = occupancyOf(both, [room(), room({ seats: 10 })]);
    expect([isOverSeats(tight!), isOverRooms(tight!)]).toEqual([true, false]);
    expect(tight!.cohortIds).toEqual(['a', 'b']);
  });
  it('counts neither the hall nor a room that closes in the week', () => {
    const rooms = [room(), room({ kind: 'hall', seats: 120 }), room({ openUntil: '2027-05-26' })];
    expect(occupancyOf([cohort('a', 16, '2027-05-24')], rooms)[0]).toMatchObject({ seats: 18, rooms: 1 });
  });
  it('names the fullest week, and none while nobody is there', () => {
    const weeks = occupancyOf(
      [cohort('a', 16, '2027-05-24'), cohort('b', 15, '2027-05-24', '2027-06-01')],
      [room()],
    );
    expect(peakOf(weeks)).toEqual({
      monday: '2027-05-24',
      learners: 31,
      seats: 18,
      weeksOverSeats: 1,
      weeksOverRooms: 1,
    });
    expect(peakOf([])).toBeUndefined();
  });
  it('seats those enrolled on that day, or the whole capacity before anybody is', () => {
    expect(learnersOn('2027-05-24', [], 20)).toBe(20);
    const left = [{ entryOn: '2026-09-07', exitOn: '2027-05-20' }];
    expect([learnersOn('2027-05-20', left, 20), learnersOn('2027-05-21', left, 20)]).toEqual([1, 0]);
  });
});
