import { Temporal } from 'temporal-polyfill';
import { formatLongDay } from '#almanac';

/** A promotion's dates as the intake calendar holds them. */
export interface PlannedCohort {
  name: string;
  startsOn: Temporal.PlainDate;
  endsOn: Temporal.PlainDate;
}

/** What the agreement says of the intakes; the defaults are those of the call for projects. */
export interface IntakeTerms {
  endsOn: Temporal.PlainDate;
  cohortCount: number;
  firstIntakeFrom: Temporal.PlainDate;
  firstIntakeUntil: Temporal.PlainDate;
}

/** Something to know before committing to dates; it blocks nothing. */
export interface IntakeWarning {
  code: string;
  message: string;
  source: string;
}

export const defaultIntakeTerms: IntakeTerms = {
  endsOn: Temporal.PlainDate.from('2028-12-31'),
  cohortCount: 4,
  firstIntakeFrom: Temporal.PlainDate.from('2024-09-01'),
  firstIntakeUntil: Temporal.PlainDate.from('2024-12-21'),
};

const callForProjects = 'Appel à projets du département, sections 3 et 4';

const { compare } = Temporal.PlainDate;

const byStart = (cohorts: readonly PlannedCohort[]): PlannedCohort[] =>
  [...cohorts].sort((a, b) => compare(a.startsOn, b.startsOn) || compare(a.endsOn, b.endsOn));

/** The day the last promotion leaves; null without promotion. */
export function lastExitOf(cohorts: readonly PlannedCohort[]): Temporal.PlainDate | null {
  return (
    cohorts
      .map((cohort) => cohort.endsOn)
      .sort(compare)
      .at(-1) ?? null
  );
}

/** One warning per promotion that leaves after the agreement has ended (commitment « promotions »). */
export function exitsAfterAgreement(cohorts: readonly PlannedCohort[], terms: IntakeTerms): IntakeWarning[] {
  const late = byStart(cohorts).filter((cohort) => compare(cohort.endsOn, terms.endsOn) > 0);
  const inTime = cohorts.length - late.length;
  return late.map((cohort) => ({
    code: 'cohort.exit_after_agreement',
    message:
      `${cohort.name} commence le ${formatLongDay(cohort.startsOn)} et sort le ${formatLongDay(cohort.endsOn)}, ` +
      `après la fin de la convention (${formatLongDay(terms.endsOn)})\u00A0: ${countInTime(inTime, terms)}. ` +
      'Avancez la rentrée (par exemple en février) ou demandez un avenant au département.',
    source: callForProjects,
  }));
}

function countInTime(inTime: number, terms: IntakeTerms): string {
  if (inTime === 0) return `aucune promotion sur ${terms.cohortCount} ne sort à temps`;
  if (inTime === 1) return `une seule promotion sur ${terms.cohortCount} sort à temps`;
  return `${inTime} promotions seulement sur ${terms.cohortCount} sortent à temps`;
}

/** The first promotion starts inside the agreed window (commitment « first-intake », autumn 2024). */
export function firstIntakeOutsideWindow(
  cohorts: readonly PlannedCohort[],
  terms: IntakeTerms,
): IntakeWarning[] {
  const first = byStart(cohorts)[0];
  if (!first) return [];
  const tooEarly = compare(first.startsOn, terms.firstIntakeFrom) < 0;
  if (!tooEarly && compare(first.startsOn, terms.firstIntakeUntil) <= 0) return [];
  return [
    {
      code: 'cohort.first_intake_outside_window',
      message:
        `La première rentrée est prévue le ${formatLongDay(first.startsOn)}, ` +
        `${tooEarly ? 'avant' : 'après'} la période convenue, du ${formatLongDay(terms.firstIntakeFrom)} ` +
        `au ${formatLongDay(terms.firstIntakeUntil)}. Choisissez une date dans cette période ou prévenez le département.`,
      source: callForProjects,
    },
  ];
}

/** More or fewer promotions than the agreement counts (commitment « promotions »). */
export function cohortCountDiffers(cohorts: readonly PlannedCohort[], terms: IntakeTerms): IntakeWarning[] {
  if (cohorts.length === terms.cohortCount) return [];
  const planned =
    cohorts.length > 1
      ? `${cohorts.length} promotions sont prévues`
      : `${cohorts.length} promotion est prévue`;
  return [
    {
      code: 'cohort.count_differs',
      message: `${planned}, la convention en compte ${terms.cohortCount}. Complétez le calendrier des rentrées ou corrigez-le.`,
      source: callForProjects,
    },
  ];
}

/**
 * Everything worth knowing about an intake calendar before anybody commits to a date, in the order of the
 * promotions' starts; an empty list when it fits the agreement. Blocks nothing.
 */
export function warningsOfIntake(
  cohorts: readonly PlannedCohort[],
  terms: IntakeTerms = defaultIntakeTerms,
): IntakeWarning[] {
  return [
    ...firstIntakeOutsideWindow(cohorts, terms),
    ...exitsAfterAgreement(cohorts, terms),
    ...cohortCountDiffers(cohorts, terms),
  ];
}
