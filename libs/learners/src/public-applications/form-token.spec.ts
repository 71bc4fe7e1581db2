import { codeOfForm, formVerdict, newCode, newFormToken, plainCode } from './form-token.js';

const key = 'k'.repeat(32);
const shown = Date.parse('2026-06-01T10:00:00Z');

describe('a form’s mark', () => {
  const token = newFormToken(key, shown);
  it.each([
    ['a robot in two seconds', 2_000, 'too_fast'],
    ['somebody in three', 3_000, 'ok'],
    ['somebody who came back in the evening', 12 * 3_600_000, 'ok'],
    ['a page left open since the day before', 25 * 3_600_000, 'too_old'],
  ])('tells %s', (_, after, verdict) => expect(formVerdict(key, token, shown + after)).toBe(verdict));
  it.each(['', 'x', 'a.b.c', newFormToken('z'.repeat(32), shown), token.replace(/^./, '1')])(
    'refuses what this school did not sign: %s',
    (other) => expect(formVerdict(key, other, shown + 10_000)).toBe('not_ours'),
  );
  it('gives one code, however often it is sent', () => {
    expect(codeOfForm(key, token)).toBe(codeOfForm(key, token));
    expect(codeOfForm(key, token)).not.toBe(codeOfForm(key, newFormToken(key, shown)));
  });
});

describe('a code on paper', () => {
  it('has no sign that is taken for another', () => {
    for (let i = 0; i < 200; i += 1)
      expect(newCode()).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$/);
  });
  it('is read however it is typed', () => expect(plainCode(' k7m4 9q2p')).toBe('K7M49Q2P'));
});
