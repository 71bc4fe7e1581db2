import { Temporal } from 'temporal-polyfill';
import { rncp37674 } from './certification.js';
import { isRegisteredOn, warningsOfRegistration } from './registration.rules.js';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const cohort = (startsOn: string, juryOn: string) => ({
  name: 'Promotion 4',
  startsOn: day(startsOn),
  juryOn: day(juryOn),
});
const codes = (startsOn: string, juryOn: string) =>
  warningsOfRegistration(rncp37674, cohort(startsOn, juryOn)).map((warning) => warning.code);

describe('warningsOfRegistration', () => {
  it('says nothing of a promotion that passes before the end', () =>
    expect(codes('2026-02-02', '2028-01-31')).toEqual([]));
  it('accepts a jury on the last day', () => expect(codes('2026-09-07', '2028-09-01')).toEqual([]));
  it('makes a later jury a dated to-do', () => {
    expect(warningsOfRegistration(rncp37674, cohort('2026-09-07', '2028-09-06'))).toEqual([
      {
        code: 'certification.jury_after_registration',
        message:
          'Promotion 4\u00A0: le jury du mercredi 6 septembre 2028 se tient après la fin d’enregistrement du titre ' +
          'Développeur web et web mobile (vendredi 1er septembre 2028). Les personnes entrées avant peuvent le passer, ' +
          'à condition d’inscrire la session auprès du ministère avant le vendredi 1er septembre 2028.',
        source: 'Code du travail, L6113-9',
      },
    ]);
  });
  it('refuses that anybody starts after the end', () =>
    expect(codes('2028-09-02', '2030-06-28')).toEqual(['certification.registration_ended']));
  it('refuses a start before the registration', () =>
    expect(codes('2023-08-31', '2025-06-27')).toEqual(['certification.not_registered_yet']));
});

describe('isRegisteredOn', () => {
  it('never ends without an end', () =>
    expect(isRegisteredOn({ ...rncp37674, registeredUntil: null }, day('2040-01-01'))).toBe(true));
});
