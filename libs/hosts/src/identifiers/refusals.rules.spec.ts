import { refusalsOfActivity, refusalsOfSiret } from './refusals.rules.js';

describe('refusalsOfSiret', () => {
  it.each([
    ['732 829 320 00074', []],
    ['7328293200007X', ['siret.not_digits']],
    ['732829320', ['siret.wrong_length']],
    ['73282932100074', ['siret.wrong_siren']],
    ['73282932000079', ['siret.wrong_key']],
  ])('%s', (typed, codes) => expect(refusalsOfSiret(typed).map(({ code }) => code)).toEqual(codes));
  it('tells how many digits were typed', () =>
    expect(refusalsOfSiret('732829320')[0]!.message).toContain('celui-ci en a 9'));
});

describe('refusalsOfActivity', () => {
  it('says both at once and nothing of what is left out', () => {
    expect(refusalsOfActivity({ naf: '62', idcc: 'x' }).map(({ field }) => field)).toEqual(['naf', 'idcc']);
    expect(refusalsOfActivity({ naf: '62.01z', idcc: null })).toEqual([]);
  });
});
