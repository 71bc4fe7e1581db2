import { refusalsOfActivity, refusalsOfSiret } from './refusals.rules.js';

describe('refusalsOfSiret', () => {
  it.each([
    ['732 829 320 00074', []],
    ['7328293200007X', ['siret.not_digits']],
    ['732 829 320', ['siret.siren']],
    ['732829321', ['siret.wrong_length']],
    ['FR76 3000 6000 0112 3456 7890 189', ['siret.iban']],
    ['be68539007547034', ['siret.iban']],
    ['FR76', ['siret.not_digits']],
    ['73282932100074', ['siret.wrong_siren']],
    ['73282932000079', ['siret.wrong_key']],
  ])('%s', (typed, codes) => expect(refusalsOfSiret(typed).map(({ code }) => code)).toEqual(codes));
  it('tells how many digits were typed', () =>
    expect(refusalsOfSiret('732829321')[0]!.message).toContain('celui-ci en a 9'));
  it('says what is missing of a SIREN, at the field it is given', () =>
    expect(refusalsOfSiret('732829320', 'site.siret')).toMatchObject([
      { field: 'site.siret', message: expect.stringContaining('ajoutez les 5 chiffres') },
    ]));
});

describe('refusalsOfActivity', () => {
  it('says both at once and nothing of what is left out', () => {
    expect(refusalsOfActivity({ naf: '62', idcc: 'x' }).map(({ field }) => field)).toEqual(['naf', 'idcc']);
    expect(refusalsOfActivity({ naf: '62.01z', idcc: null })).toEqual([]);
  });
});
