import { describe, expect, it } from '@jest/globals';
import { exceptionsOf, isToSign, stateToSign } from './changes.rules';
import type { Apprentice, FortnightHalf } from './fortnight-api';

const half = (day: string, change: Partial<FortnightHalf> = {}): FortnightHalf => ({
  day,
  half: 'morning',
  place: 'company',
  name: null,
  state: null,
  begun: true,
  own: true,
  bySchool: false,
  ...change,
});
const apprentice = (halves: FortnightHalf[], toSign = 0) => ({ halves, toSign }) as Apprentice;

describe('a fortnight being signed', () => {
  it('is present as planned until tapped', () => {
    expect(stateToSign(half('2027-05-03'), {})).toBe('present_company');
    expect(stateToSign(half('2027-05-10', { own: false, place: 'school' }), {})).toBeNull();
    expect(stateToSign(half('2027-05-07', { begun: false }), {})).toBeNull();
  });

  it('sends exceptions only, those signed before included, those of the school left alone', () => {
    const halves = [
      half('2027-05-03'),
      half('2027-05-04'),
      half('2027-05-05', { state: 'sick' }),
      half('2027-05-07', { state: 'leave', bySchool: true }),
    ];
    const changes = { '2027-05-04 morning': { state: 'absent_justified' as const, reason: 'Permis' } };
    expect(exceptionsOf(apprentice(halves), changes)).toEqual([
      { day: '2027-05-04', half: 'morning', state: 'absent_justified', reason: 'Permis' },
      { day: '2027-05-05', half: 'morning', state: 'sick' },
    ]);
  });

  it('may set right what the school noted, presence included', () => {
    const halves = [half('2027-05-07', { state: 'leave', bySchool: true })];
    const changes = { '2027-05-07 morning': { state: 'present_company' as const, reason: '' } };
    expect(exceptionsOf(apprentice(halves), changes)).toHaveLength(1);
  });

  it('is to sign when something is missing or differs', () => {
    const signed = [half('2027-05-03', { state: 'present_company' })];
    expect(isToSign(apprentice(signed), {})).toBe(false);
    expect(isToSign(apprentice([half('2027-05-03')], 1), {})).toBe(true);
    expect(isToSign(apprentice(signed), { '2027-05-03 morning': { state: 'sick', reason: '' } })).toBe(true);
  });
});
