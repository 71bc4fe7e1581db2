import { cohortWished } from './wished-cohort.rules.js';

const cohorts = [
  { id: 'a', number: 1, name: 'Promotion Ada' },
  { id: 'c', number: 3, name: 'Promotion 3' },
];

describe('cohortWished', () => {
  it.each([
    ['Promotion 3', 'c'],
    ['promo 3', 'c'],
    ['3', 'c'],
    ['PROMOTION ADA', 'a'],
    ['1', 'a'],
    ['Promotion 9', null],
    ['septembre', null],
    [undefined, null],
  ])('reads %s as %s', (wish, id) => expect(cohortWished(wish, cohorts)).toBe(id));
});
