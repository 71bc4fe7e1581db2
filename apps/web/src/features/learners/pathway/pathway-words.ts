import { mediumDay } from '../../../format/dates';
import type { Enrolment } from '../learners-api';
import type { PathwayStep } from './pathway-api';

/** What happened, on its day; newest first. */
export interface Happening {
  key: string;
  on: string;
  what: string;
  step: PathwayStep | null;
  enrolment: Enrolment | null;
}

function sentenceOf(step: PathwayStep, exitLabel: string | undefined): string {
  switch (step.kind) {
    case 'change_of_cohort':
      return `Passage de ${step.cohortName} à ${step.toCohortName}`;
    case 'repeated_year':
      return `Année recommencée : de ${step.cohortName} à ${step.toCohortName}`;
    case 'extension':
      return `Échec à l’examen : formation prolongée jusqu’au ${mediumDay(step.untilOn ?? step.effectiveOn)}`;
    case 'return':
      return `Retour en formation après une rupture, jusqu’au ${mediumDay(step.untilOn ?? step.effectiveOn)} au plus`;
    default:
      return `Sortie de ${step.cohortName}${exitLabel ? ` : ${exitLabel.toLowerCase()}` : ''}`;
  }
}

/** The story of somebody's training: entries, what was decided, exits; what has no step yet is told from the places. */
export function happeningsOf(
  enrolments: readonly Enrolment[],
  steps: readonly PathwayStep[],
  exitLabels: ReadonlyMap<string, string>,
): Happening[] {
  const exits = enrolments.filter(
    ({ id, exitReason }) =>
      exitReason !== null &&
      !steps.some((step) => step.kind === 'exit' && step.enrolmentId === id && !step.takenBack),
  );
  const label = (enrolmentId: string) =>
    exitLabels.get(enrolments.find(({ id }) => id === enrolmentId)?.exitReason ?? '');
  const told: Happening[] = [
    ...steps.map((step) => ({
      key: step.id,
      on: step.effectiveOn,
      what: sentenceOf(step, step.takenBack ? undefined : label(step.enrolmentId)),
      step,
      enrolment: null,
    })),
    ...exits.map((enrolment) => ({
      key: `exit ${enrolment.id}`,
      on: enrolment.exitOn ?? enrolment.entryOn,
      what: `Sortie de ${enrolment.cohortName}${label(enrolment.id) ? ` : ${label(enrolment.id)?.toLowerCase()}` : ''}`,
      step: null,
      enrolment: null,
    })),
    ...enrolments.map((enrolment) => ({
      key: enrolment.id,
      on: enrolment.entryOn,
      what: `Entrée dans ${enrolment.cohortName}`,
      step: null,
      enrolment,
    })),
  ];
  return told.sort((a, b) => b.on.localeCompare(a.on) || Number(a.step === null) - Number(b.step === null));
}
