import {
  inventoryNumber,
  reasonToReturn,
  refusalsToLend,
  refusalsToReturnEquipment,
} from './equipment.rules.js';

const today = '2027-05-18';

describe('refusalsToLend', () => {
  const codes = (given: Partial<Parameters<typeof refusalsToLend>[0]> = {}) =>
    refusalsToLend({
      lentOn: today,
      dueOn: null,
      today,
      present: true,
      holder: null,
      freeFrom: null,
      lost: false,
      ...given,
    }).map(({ code }) => code);
  it('lends what is there to somebody in training', () => expect(codes()).toEqual([]));
  it('not what another has, nor what is lost', () => {
    expect(codes({ holder: 'Camille Exemple' })).toEqual(['loan.already_lent']);
    expect(codes({ lost: true })).toEqual(['loan.lost']);
  });
  it('again on the very day it came back', () => {
    expect(codes({ freeFrom: today })).toEqual([]);
    expect(codes({ freeFrom: today, lentOn: '2027-05-17' })).toEqual(['loan.not_free_yet']);
  });
  it('neither in the future nor to be returned before it is lent, nor to who has left', () =>
    expect(codes({ lentOn: '2027-05-19', dueOn: '2027-05-18', present: false })).toEqual([
      'loan.in_future',
      'loan.due_before',
      'loan.not_in_training',
    ]));
});

it('a return is recorded once, from the day of the loan to today', () => {
  const codes = (lentOn: string, returnedOn: string | null, on: string) =>
    refusalsToReturnEquipment({ lentOn, returnedOn }, on, today).map(({ code }) => code);
  expect(codes(today, null, today)).toEqual([]);
  expect(codes(today, null, '2027-05-17')).toEqual(['loan.return_before']);
  expect(codes('2027-05-01', null, '2027-05-19')).toEqual(['loan.in_future']);
  expect(codes('2027-05-01', '2027-05-10', today)).toEqual(['loan.returned']);
});

it('what is lent comes back on the last day, or after the day agreed', () => {
  expect(reasonToReturn({ dueOn: null }, null, today)).toBeNull();
  expect(reasonToReturn({ dueOn: today }, null, today)).toBeNull();
  expect(reasonToReturn({ dueOn: '2027-05-17' }, null, today)).toBe('overdue');
  expect(reasonToReturn({ dueOn: '2027-05-17' }, today, today)).toBe('left');
  expect(reasonToReturn({ dueOn: null }, '2027-05-19', today)).toBeNull();
});

it('an inventory number is read whatever its case and spaces', () =>
  expect(inventoryNumber('  pc  041 ')).toBe('PC 041'));
