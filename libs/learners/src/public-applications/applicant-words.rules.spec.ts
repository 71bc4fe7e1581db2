import { Temporal } from 'temporal-polyfill';
import { programmeAudience, refusalsOfEligibility } from '../eligibility/eligibility.rules.js';
import { toldKindly } from './applicant-words.rules.js';

describe('toldKindly', () => {
  it('tells every reason at once, in words for the person', () => {
    const candidate = {
      birthDate: Temporal.PlainDate.from('1996-01-01'),
      level: 6 as const,
      validatedYears: 0,
      hasLegalRepresentative: false,
    };
    const terms = { ...programmeAudience, referenceDate: Temporal.PlainDate.from('2026-09-07') };
    const told = toldKindly(refusalsOfEligibility(candidate, terms), {
      age: 30,
      day: '7 septembre 2026',
      past: false,
    });
    expect(told).toEqual([
      'Vous aurez 30 ans le 7 septembre 2026 : c’est au-delà de l’âge prévu par le programme.',
      expect.stringContaining('au-dessus du bac+1'),
    ]);
  });
  it('speaks of a day that is over as such', () =>
    expect(
      toldKindly([{ code: 'eligibility.too_young', message: '' }], {
        age: 15,
        day: '1er mai',
        past: true,
      })[0],
    ).toMatch(/^Vous aviez 15 ans le 1er mai/));
  it('never quotes a rule it has no words for', () =>
    expect(toldKindly([{ code: 'x', message: 'Cette personne…' }], { age: 20, day: '', past: true })).toEqual(
      ['L’école vérifiera avec vous un point de votre dossier.'],
    ));
});
