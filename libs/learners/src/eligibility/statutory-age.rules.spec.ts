import { Temporal } from 'temporal-polyfill';
import { type AgeException, statutoryAgeWarning } from './statutory-age.rules.js';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const start = day('2025-09-01');

describe('statutoryAgeWarning', () => {
  it.each<[string, AgeException[], boolean]>([
    ['1995-09-02', [], false],
    ['1995-09-01', [], true],
    ['1995-09-01', ['disabled_worker'], false],
    ['1960-01-01', ['business_creation'], false],
    ['1960-01-01', ['top_athlete', 'follow_up_contract'], false],
    ['1990-09-02', ['follow_up_contract'], false],
    ['1990-09-01', ['follow_up_contract'], true],
  ])('born %s, exceptions %j: %s', (birth, exceptions, warned) =>
    expect(statutoryAgeWarning(day(birth), start, exceptions) !== null).toBe(warned),
  );

  it('quotes the law and not the programme', () =>
    expect(statutoryAgeWarning(day('1990-01-01'), start)).toEqual({
      code: 'statutory_age.too_old',
      message:
        'Cette personne aura 35 ans le lundi 1er septembre 2025\u00A0: la loi n’ouvre le contrat d’apprentissage que ' +
        'jusqu’à 29 ans révolus, sauf exception (RQTH, création d’entreprise, sportif de haut niveau, suite d’un contrat). ' +
        'Vérifiez si une exception s’applique ou envisagez un contrat de professionnalisation.',
      field: 'birthDate',
      source: 'Code du travail, âge de l’apprenti',
    }));
});
