import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { birthdayOf } from '#almanac';
import { companyStartsInTime } from './company-start.rules.js';
import { refusalsToSign } from './contract.rules.js';
import type { ContractDraft, ContractFacts } from './contract-draft.js';
import { depositDueOn, endsNotLongAfterTraining, lastDayAfter, startWindow } from './dates.rules.js';
import { tutorIsAdult } from './host.rules.js';
import { ageAllowsApprenticeship, minorsHoursAreRespected } from './learner.rules.js';
import { fullestDay } from './peak.rules.js';
import {
  professionalisationLasts6To12Months,
  professionalisationShare15To25,
  professionalisationTrains150Hours,
} from './professionalisation.rules.js';

const day = (iso: string) => Temporal.PlainDate.from(iso);
/** Every day of leap and common years alike, 29 February and months' ends among the first tried. */
const days = fc.oneof(
  fc
    .constantFrom('2024-02-29', '2028-02-29', '2025-12-31', '2026-01-01', '2025-08-31', '2026-11-30')
    .map(day),
  fc.integer({ min: 0, max: 1826 }).map((offset) => day('2024-01-01').add({ days: offset })),
);
const draft = (given: Partial<ContractDraft>): ContractDraft => ({
  kind: 'apprenticeship',
  start: day('2025-09-15'),
  end: day('2027-08-31'),
  siret: '73282932000074',
  hoursPerWeek: 35,
  schoolHours: 900,
  totalHours: 3200,
  ...given,
});
const facts = (given: Partial<ContractFacts> = {}): ContractFacts => ({
  learner: {
    birthDate: day('2004-01-20'),
    ageExceptions: [],
    repeatsYear: false,
    hasLegalRepresentative: true,
  },
  training: { start: day('2025-09-01'), end: day('2027-08-27'), level: 5 },
  tutor: null,
  otherContracts: [],
  ...given,
});
const codesOf = (refusals: { code: string }[]) => refusals.map(({ code }) => code);
const born = (birthDate: Temporal.PlainDate) => facts({ learner: { ...facts().learner, birthDate } });

describe('the age on the contract’s first day, 29 February included', () => {
  it('opens on the sixteenth birthday and closes on the thirtieth', () => {
    fc.assert(
      fc.property(days, (birth) => {
        const at = (start: Temporal.PlainDate) =>
          codesOf(ageAllowsApprenticeship(draft({ start }), born(birth)));
        const sixteen = birthdayOf(birth, 16);
        const thirty = birthdayOf(birth, 30);
        expect(at(sixteen)).toEqual([]);
        expect(at(sixteen.subtract({ days: 1 }))).toEqual(['contract.learner_too_young']);
        expect(at(thirty.subtract({ days: 1 }))).toEqual([]);
        expect(at(thirty)).toEqual(['contract.learner_too_old']);
      }),
    );
  });
  it('frees hours from the eighteenth birthday on, for the learner as for the tutor', () => {
    fc.assert(
      fc.property(days, (birth) => {
        const adult = birthdayOf(birth, 18);
        const eve = adult.subtract({ days: 1 });
        const hours = (start: Temporal.PlainDate) =>
          codesOf(minorsHoursAreRespected(draft({ start, hoursPerWeek: 39 }), born(birth)));
        const tutor = (start: Temporal.PlainDate) =>
          codesOf(
            tutorIsAdult(draft({ start }), {
              tutor: {
                birthDate: birth,
                diplomaLevelInField: null,
                yearsOfPractice: 2,
                currentLearners: 0,
                currentRepeaters: 0,
              },
            }),
          );
        expect([hours(adult), tutor(adult)]).toEqual([[], []]);
        expect([hours(eve), tutor(eve)]).toEqual([['contract.minor_hours_a_week'], ['contract.tutor_minor']]);
      }),
    );
  });
});

describe('the window of three months, over a year’s end too', () => {
  it('holds for the school', () => {
    fc.assert(
      fc.property(days, (start) => {
        const latest = start.add({ months: 3 });
        const at = (schoolStart: Temporal.PlainDate) =>
          codesOf(
            startWindow(draft({ start }), {
              training: { start: schoolStart, end: schoolStart.add({ years: 2 }), level: 5 },
            }),
          );
        expect(at(latest)).toEqual([]);
        expect(at(latest.add({ days: 1 }))).toEqual(['contract.starts_too_early']);
      }),
    );
  });
  it('holds for the company', () => {
    fc.assert(
      fc.property(days, (start) => {
        const contract = draft({ start, end: start.add({ years: 2 }) });
        const at = (first: Temporal.PlainDate) => codesOf(companyStartsInTime(contract, first));
        const latest = start.add({ months: 3 });
        expect([at(start), at(latest)]).toEqual([[], []]);
        expect(at(start.subtract({ days: 1 }))).toEqual(['contract.company_outside']);
        expect(at(latest.add({ days: 1 }))).toEqual(['contract.company_starts_late']);
      }),
    );
  });
});

describe('the end against the training’s', () => {
  it('leaves two months, a year after a failed exam', () => {
    fc.assert(
      fc.property(days, fc.boolean(), (end, afterFailedExam) => {
        const training = { start: end.subtract({ years: 2 }), end, level: 5 };
        const latest = end.add({ months: afterFailedExam ? 12 : 2 });
        const at = (last: Temporal.PlainDate) =>
          codesOf(endsNotLongAfterTraining(draft({ end: last, afterFailedExam }), { training }));
        expect(at(latest)).toEqual([]);
        expect(at(latest.add({ days: 1 }))).toEqual(['contract.ends_long_after_training']);
      }),
    );
  });
});

describe('a contrat de professionnalisation', () => {
  it('lasts six to twelve months, twenty-four by branch agreement', () => {
    fc.assert(
      fc.property(days, fc.boolean(), (start, branchAgreement) => {
        const at = (end: Temporal.PlainDate) =>
          codesOf(
            professionalisationLasts6To12Months(
              draft({ kind: 'professionalisation', start, end, branchAgreement }),
              {},
            ),
          );
        const shortest = lastDayAfter(start, { months: 6 });
        const longest = lastDayAfter(start, { months: branchAgreement ? 24 : 12 });
        expect([at(shortest), at(longest)]).toEqual([[], []]);
        expect(at(shortest.subtract({ days: 1 }))).toEqual(['contract.professionalisation_too_short']);
        expect(at(longest.add({ days: 1 }))).toEqual(['contract.professionalisation_too_long']);
      }),
    );
  });
  it.each([
    [149, 900, false, [[], ['contract.professionalisation_hours_too_few']]],
    [150, 1000, false, [[], []]],
    [150, 1001, false, [['contract.professionalisation_share_too_low'], []]],
    [400, 1600, false, [[], []]],
    [401, 1600, false, [['contract.professionalisation_share_too_high'], []]],
    [401, 1600, true, [[], []]],
  ])('trains %i hours of %i (branch agreement: %s)', (schoolHours, totalHours, branchAgreement, expected) => {
    const contract = draft({ kind: 'professionalisation', schoolHours, totalHours, branchAgreement });
    expect([
      codesOf(professionalisationShare15To25(contract, {})),
      codesOf(professionalisationTrains150Hours(contract, {})),
    ]).toEqual(expected);
  });
  it('leaves apprenticeships and internships be', () => {
    for (const kind of ['apprenticeship', 'internship'] as const) {
      const contract = draft({ kind, schoolHours: 1 });
      expect(professionalisationTrains150Hours(contract, {})).toEqual([]);
      expect(professionalisationShare15To25(contract, {})).toEqual([]);
    }
  });
});

describe('an internship', () => {
  it('asks for a tutor and a true SIRET, and for no length nor share', () =>
    expect(
      codesOf(
        refusalsToSign(
          draft({ kind: 'internship', end: day('2025-10-10'), schoolHours: 0, siret: '1' }),
          facts(),
        ),
      ),
    ).toEqual(['contract.siret_invalid', 'contract.tutor_missing']));
});

describe('the deposit', () => {
  it('is due on a jour ouvrable, five of them after the start, over a month’s or a year’s end', () => {
    fc.assert(
      fc.property(days, (start) => {
        const due = depositDueOn(start);
        expect(due.dayOfWeek).not.toBe(7);
        const between = start.until(due, { largestUnit: 'days' }).days;
        expect(between).toBeGreaterThanOrEqual(5);
        expect(between).toBeLessThanOrEqual(9);
      }),
    );
  });
});

describe('fullestDay', () => {
  const window = { startsOn: '2025-09-01', lastDay: '2027-08-31' };
  const followed = (startsOn: string, lastDay: string, repeatsYear = false) => ({
    startsOn,
    lastDay,
    repeatsYear,
  });
  it('is the day that leaves least room, not the one with most people', () => {
    const people = [
      followed('2025-09-01', '2026-08-31', true),
      followed('2025-09-01', '2026-08-31'),
      followed('2026-09-01', '2027-08-31'),
      followed('2026-09-01', '2027-08-31'),
    ];
    expect(fullestDay(people, window, 1)).toEqual({ learners: 2, repeaters: 0 });
  });
});
