import { describe, expect, it } from '@jest/globals';
import { groupsOf } from './groups.rules';

const item = (key: string, dueOn: string | null, more: object = {}) => ({
  key,
  dueOn,
  late: dueOn !== null && dueOn < '2027-05-18',
  later: null,
  ...more,
});

describe('groupsOf', () => {
  it('cuts the list by how soon, and leaves out what is empty', () => {
    const groups = groupsOf(
      [
        item('late', '2027-05-14'),
        item('today', '2027-05-18'),
        item('week', '2027-05-25'),
        item('next', '2027-05-26'),
        item('some day', null),
        item('put off', '2027-05-18', { later: { until: '2027-05-30' } }),
      ],
      '2027-05-18',
    );
    expect(groups.map(({ title, items }) => [title, items.map(({ key }) => key)])).toEqual([
      ['En retard', ['late']],
      ['Aujourd’hui et cette semaine', ['today', 'week']],
      ['Ensuite', ['next']],
      ['Sans échéance', ['some day']],
      ['Remis à plus tard', ['put off']],
    ]);
    expect(groupsOf([], '2027-05-18')).toEqual([]);
  });
});
