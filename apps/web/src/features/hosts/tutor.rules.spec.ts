import { describe, expect, it } from '@jest/globals';
import type { ContractSummary } from '../contracts/contracts-api';
import { apprenticesOf, competenceInWords, loadInWords, tutorLoad } from './tutor.rules';

const quota = { ordinary: 2, repeaters: 1 };
const today = '2027-05-18';
const line = (more: Partial<ContractSummary> = {}) =>
  ({
    tutorId: 'a',
    kind: 'apprenticeship',
    state: 'running',
    startsOn: '2026-09-01',
    lastDay: '2027-08-31',
    repeatsYear: false,
    ...more,
  }) as ContractSummary;
const coming = line({ state: 'filed', startsOn: '2027-06-01', lastDay: '2028-05-31' });

describe('tutorLoad', () => {
  it('counts who is followed today, apprenticeships only, drafts left out', () => {
    const all = [
      line(),
      line({ kind: 'internship' }),
      line({ state: 'draft' }),
      line({ state: 'terminated', lastDay: '2027-04-30' }),
    ];
    expect(tutorLoad(all, quota, today)).toMatchObject({ learners: 1, fullFrom: null });
  });

  it('is full today with two, and says that a third may only repeat a year', () => {
    expect(tutorLoad([line(), line()], quota, today)).toEqual({
      learners: 2,
      repeaters: 0,
      fullFrom: today,
      roomForRepeater: true,
    });
  });

  it('lets a repeater take the place of their own, then is full for everybody', () => {
    const repeater = line({ repeatsYear: true });
    expect(tutorLoad([line(), repeater], quota, today).fullFrom).toBeNull();
    const full = tutorLoad([line(), line(), repeater], quota, today);
    expect(full).toMatchObject({ learners: 3, fullFrom: today, roomForRepeater: false });
  });

  it('sees from which day a contract to come fills it, unless another has ended by then', () => {
    expect(tutorLoad([line(), coming], quota, today)).toMatchObject({ learners: 1, fullFrom: '2027-06-01' });
    expect(tutorLoad([line({ lastDay: '2027-05-31' }), coming], quota, today).fullFrom).toBeNull();
  });
});

describe('in words', () => {
  it('says how many of how many', () => {
    expect(loadInWords(tutorLoad([line()], quota, today), quota)).toBe('1\u00a0apprenti sur 2');
    const three = [line(), line(), line({ repeatsYear: true })];
    expect(loadInWords(tutorLoad(three, quota, today), quota)).toBe(
      '3\u00a0apprentis, dont 1 qui recommence une année, sur 2',
    );
  });

  it.each([
    [2, null, null],
    [1, 5, 'niveau 5 au plus'],
    [1, null, 'il faut deux ans'],
    [0, 6, 'il faut deux ans'],
  ])('%s years and a diploma of level %s', (yearsOfPractice, diplomaLevel, words) => {
    const said = competenceInWords({ yearsOfPractice, diplomaLevel });
    if (words === null) expect(said).toBeNull();
    else expect(said).toContain(words);
  });
});

describe('apprenticesOf', () => {
  it('sorts one person’s contracts, wherever they are tutor', () => {
    const ended = line({ state: 'ended', tutorId: 'b' });
    const all = [ended, coming, line(), line({ tutorId: 'other' }), line({ state: 'cancelled' })];
    expect(apprenticesOf(all, ['a', 'b'])).toEqual({ now: [line()], coming: [coming], past: [ended] });
  });
});
