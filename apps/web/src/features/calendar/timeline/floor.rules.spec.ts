import { describe, expect, it } from '@jest/globals';
import { sayFloor, scaleOf, titleOf, usedOf } from './floor.rules';

const week = (learners: number, cohorts: number) => ({
  monday: '2027-05-24',
  learners: [learners, 1, 0, 0, 0, 0, 0, 0, 0, 0],
  cohorts: [cohorts, 1, 0, 0, 0, 0, 0, 0, 0, 0],
  cohortIds: [],
  seats: 30,
  rooms: 2,
  squareMetres: 165,
});
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the floor in words', () => {
  it('says the fullest half-day of a week, or one of them, and when it is too many', () => {
    expect([usedOf(week(33, 2), 'seats'), usedOf(week(33, 2), 'seats', 1)]).toEqual([33, 1]);
    expect(plain(sayFloor('2027-05-24', 33, 30, 'seats'))).toBe(
      'Places, 24 – 28 mai 2027 : 33 personnes à l’école pour 30 places, dépassé',
    );
    expect(plain(sayFloor('2027-05-24', 1, 2, 'rooms'))).toBe(
      'Salles, 24 – 28 mai 2027 : 1 promotion à la fois pour 2 salles',
    );
  });
  it('gives the answer as a title', () => {
    const peak = { monday: '2027-05-24', learners: 33, seats: 30, weeksOverSeats: 0, weeksOverRooms: 0 };
    expect(plain(titleOf({ weeks: [week(20, 1)], peak }))).toContain(
      'Les salles suffisent : au plus 33 personnes',
    );
    expect(plain(titleOf({ weeks: [week(33, 2)], peak: { ...peak, weeksOverSeats: 2 } }))).toBe(
      '2 semaines au-delà des places : au plus 33 personnes pour 30 places, la semaine du lundi 24 mai 2027',
    );
    expect(titleOf({ weeks: [], peak: null })).toContain('Personne');
  });
  it('measures from zero up to the tallest, capacity included', () => {
    expect(scaleOf([week(10, 1)])).toMatchObject({ squareMetres: 165 });
    expect(scaleOf([week(10, 1)]).seats).toBeCloseTo(34.5);
  });
});
