import type { Temporal } from 'temporal-polyfill';
import { ageOn, formatLongDay } from '#almanac';
import type { Refusal } from '#platform';

/** The cases in which the law lifts or moves the upper age of apprenticeship. */
export type AgeException = 'disabled_worker' | 'business_creation' | 'top_athlete' | 'follow_up_contract';

export const ageExceptionLabels: Readonly<Record<AgeException, string>> = {
  disabled_worker: 'Travailleur handicapé (RQTH)',
  business_creation: 'Projet de création ou de reprise d’entreprise',
  top_athlete: 'Sportif de haut niveau',
  follow_up_contract: 'Contrat qui fait suite à un autre contrat d’apprentissage',
};

export const statutoryAgeMin = 16;
/** In completed years, inclusive: the contract is signed before the thirtieth birthday. */
export const statutoryAgeMax = 29;
const followUpAgeMax = 34;

/** The oldest completed age at which an apprenticeship may start; null when no limit applies. */
export function statutoryAgeLimit(exceptions: readonly AgeException[]): number | null {
  if (exceptions.some((exception) => exception !== 'follow_up_contract')) return null;
  return exceptions.includes('follow_up_contract') ? followUpAgeMax : statutoryAgeMax;
}

/**
 * The statutory limit of apprenticeship, 29 completed years but for its exceptions: a warning at
 * admission, apart from the programme's own age; null when the law allows it.
 */
export function statutoryAgeWarning(
  birthDate: Temporal.PlainDate,
  contractStart: Temporal.PlainDate,
  exceptions: readonly AgeException[] = [],
): Refusal | null {
  const limit = statutoryAgeLimit(exceptions);
  const age = ageOn(birthDate, contractStart);
  if (limit === null || age <= limit) return null;
  return {
    code: 'statutory_age.too_old',
    message:
      `Cette personne aura ${age} ans le ${formatLongDay(contractStart)}\u00A0: la loi n’ouvre le contrat d’apprentissage que ` +
      `jusqu’à ${limit} ans révolus, sauf exception (RQTH, création d’entreprise, sportif de haut niveau, suite d’un contrat). ` +
      'Vérifiez si une exception s’applique ou envisagez un contrat de professionnalisation.',
    field: 'birthDate',
    source: 'Code du travail, âge de l’apprenti',
  };
}
