import { ageOn, formatLongDay } from '#almanac';
import { isSiret } from '#hosts';
import type { Refusal } from '#platform';
import { type ContractDraft, type ContractFacts, settingsOf } from './contract-draft.js';
import { tutorTitles } from './contract-kinds.js';
import { sources } from './sources.js';

/** The host's site bears a true SIRET, given as typed or as already checked. */
export function siretIsValid(siret: string | boolean): Refusal[] {
  if (siret === true || (typeof siret === 'string' && isSiret(siret))) return [];
  return [
    {
      code: 'contract.siret_invalid',
      message:
        'Le SIRET de la structure d’accueil n’est pas valable. Vérifiez ses 14 chiffres sur un document officiel et corrigez la fiche de la structure.',
      field: 'siret',
      source: sources.siret,
    },
  ];
}

/** Somebody at the host follows the learner. */
export function tutorIsNamed(draft: ContractDraft, facts: ContractFacts): Refusal[] {
  if (facts.tutor) return [];
  return [
    {
      code: 'contract.tutor_missing',
      message: `Le contrat n’a pas de ${tutorTitles[draft.kind]}. Choisissez une personne de la structure d’accueil.`,
      field: 'tutorId',
      source: sources.tutor,
    },
  ];
}

/** The tutor has come of age; not judged without a date of birth. */
export function tutorIsAdult(
  draft: ContractDraft,
  { tutor, tutorFrom = draft.start }: Pick<ContractFacts, 'tutor' | 'tutorFrom'>,
): Refusal[] {
  if (!tutor?.birthDate || ageOn(tutor.birthDate, tutorFrom) >= 18) return [];
  return [
    {
      code: 'contract.tutor_minor',
      message: `Le ${tutorTitles[draft.kind]} sera mineur le ${formatLongDay(tutorFrom)}. Choisissez une personne majeure.`,
      field: 'tutorId',
      source: sources.tutor,
    },
  ];
}

/**
 * A diploma of the field, at least of the title's level, and one year of practice; or two years of practice
 * (Code du travail, R6223-22). A branch agreement may differ.
 */
export function tutorIsCompetent(
  draft: ContractDraft,
  { tutor, training }: Pick<ContractFacts, 'tutor' | 'training'>,
): Refusal[] {
  if (!tutor || draft.kind !== 'apprenticeship') return [];
  const hasDiploma = tutor.diplomaLevelInField !== null && tutor.diplomaLevelInField >= training.level;
  if (tutor.yearsOfPractice >= (hasDiploma ? 1 : 2)) return [];
  return [
    {
      code: 'contract.tutor_not_competent',
      message:
        `Le maître d’apprentissage doit avoir un diplôme du métier de niveau ${training.level} au moins et un an de pratique, ` +
        'ou deux ans de pratique. Complétez sa fiche ou choisissez une autre personne.',
      field: 'tutorId',
      source: sources.tutorCompetence,
    },
  ];
}

/** Two learners at a time, and one more who repeats a year (Code du travail, R6223-6). */
export function tutorHasRoom(
  draft: ContractDraft,
  { tutor, learner, settings }: Pick<ContractFacts, 'tutor' | 'learner' | 'settings'>,
): Refusal[] {
  if (!tutor || draft.kind !== 'apprenticeship') return [];
  const { tutorQuota, tutorQuotaRepeaters } = settingsOf({ settings });
  const repeaters = tutor.currentRepeaters + (learner.repeatsYear ? 1 : 0);
  const learners = tutor.currentLearners + 1;
  // A repeater takes a place of the extra quota first, then one of the ordinary places.
  if (learners - Math.min(repeaters, tutorQuotaRepeaters) <= tutorQuota) return [];
  return [
    {
      code: 'contract.tutor_full',
      message: `Le maître d’apprentissage suit déjà ${tutor.currentLearners} apprentis à ces dates\u00A0; la limite est de ${tutorQuota}, plus ${tutorQuotaRepeaters} qui recommence une année. Choisissez une autre personne, ou cochez « recommence une année » si c’est le cas.`,
      field: 'tutorId',
      source: sources.tutorQuota,
    },
  ];
}
