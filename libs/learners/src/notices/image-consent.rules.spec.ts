import { refusalsToRecordImage } from './image-consent.rules.js';

type Args = Parameters<typeof refusalsToRecordImage>;
const codes = (asked: Partial<Args[0]> = {}, facts: Partial<Args[1]> = {}) =>
  refusalsToRecordImage(
    { answer: 'given', givenBy: 'person', answeredOn: '2026-06-01', ...asked },
    { minor: false, last: null, today: '2026-06-01', ...facts },
  ).map(({ code }) => code);

describe('refusalsToRecordImage', () => {
  it('takes an adult’s own answer, yes or no', () => {
    expect(codes()).toEqual([]);
    expect(codes({ answer: 'refused' })).toEqual([]);
  });
  it('lets a minor refuse alone, and asks the representative for an agreement', () => {
    expect(codes({}, { minor: true })).toEqual(['image.minor']);
    expect(codes({ answer: 'refused' }, { minor: true })).toEqual([]);
    expect(codes({ givenBy: 'representative' }, { minor: true })).toEqual([]);
  });
  it('lets nobody answer for an adult', () =>
    expect(codes({ givenBy: 'representative' })).toEqual(['image.adult']));
  it('withdraws only what stands', () => {
    expect(codes({ answer: 'withdrawn' }, { last: 'refused' })).toEqual(['image.nothing_to_withdraw']);
    expect(codes({ answer: 'withdrawn' }, { last: 'given' })).toEqual([]);
  });
  it('is not dated ahead', () => expect(codes({ answeredOn: '2026-06-02' })).toEqual(['image.future']));
});
