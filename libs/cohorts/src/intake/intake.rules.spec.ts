import { Temporal } from 'temporal-polyfill';
import { lastExitOf, type PlannedCohort, warningsOfIntake } from './intake.rules.js';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const calendar = (...starts: string[]): PlannedCohort[] =>
  starts.map((start, index) => ({
    name: `Promotion ${index + 1}`,
    startsOn: day(start),
    endsOn: day(start).add({ years: 2 }).subtract({ days: 1 }),
  }));
const codes = (cohorts: PlannedCohort[]) => warningsOfIntake(cohorts).map((warning) => warning.code);

describe('warningsOfIntake', () => {
  it('says nothing of calendar A, eight-monthly', () =>
    expect(codes(calendar('2024-10-07', '2025-06-02', '2026-02-02', '2026-10-05'))).toEqual([]));

  it('says nothing of calendar B, with one February intake', () =>
    expect(codes(calendar('2024-10-07', '2025-09-01', '2026-02-02', '2026-09-07'))).toEqual([]));

  it('says of calendar E that the fourth promotion leaves in 2029, and why only three count', () => {
    const warnings = warningsOfIntake(calendar('2024-10-07', '2025-09-01', '2026-09-07', '2027-09-06'));
    expect(warnings).toEqual([
      {
        code: 'cohort.exit_after_agreement',
        message:
          'Promotion 4 commence le lundi 6 septembre 2027 et sort le mercredi 5 septembre 2029, après la fin de ' +
          'la convention (dimanche 31 décembre 2028)\u00A0: 3 promotions seulement sur 4 sortent à temps. ' +
          'Avancez la rentrée (par exemple en février) ou demandez un avenant au département.',
        source: 'Appel à projets du département, sections 3 et 4',
      },
    ]);
  });

  it('accepts an exit on the last day of the agreement and warns the day after', () => {
    const cohorts = calendar('2024-10-07', '2025-09-01', '2026-02-02');
    const last = (endsOn: string) => [
      ...cohorts,
      { name: 'Promotion 4', startsOn: day('2026-09-07'), endsOn: day(endsOn) },
    ];
    expect(codes(last('2028-12-31'))).toEqual([]);
    expect(codes(last('2029-01-01'))).toEqual(['cohort.exit_after_agreement']);
  });

  it.each([
    ['2024-08-31', ['cohort.first_intake_outside_window']],
    ['2024-09-01', []],
    ['2024-12-21', []],
    ['2024-12-22', ['cohort.first_intake_outside_window']],
  ])('first intake on %s', (start, expected) =>
    expect(codes(calendar(start, '2025-09-01', '2026-02-02', '2026-09-07'))).toEqual(expected),
  );

  it('says when a promotion is missing', () =>
    expect(codes(calendar('2024-10-07', '2025-09-01', '2026-02-02'))).toEqual(['cohort.count_differs']));
});

describe('lastExitOf', () => {
  it('is the latest end, whatever the order', () => {
    const cohorts = calendar('2026-09-07', '2024-10-07');
    expect(lastExitOf(cohorts)?.toString()).toBe('2028-09-06');
    expect(lastExitOf([])).toBeNull();
  });
});
