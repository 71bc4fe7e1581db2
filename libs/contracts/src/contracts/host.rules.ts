import { ageOn, formatLongDay } from '#almanac';
import { isSiret } from '#hosts';
import type { Refusal } from '#platform';
import { type ContractDraft, type ContractFacts, settingsOf } from './contract-draft.js';
import { tutorTitles } from './contract-kinds.js';

/** The host's site bears a true SIRET (Code de commerce, R123-221), given as typed or as already checked. */
export function siretIsValid(siret: string | boolean): Refusal[] {
  if (siret === true || (typeof siret === 'string' && isSiret(siret))) return [];
  return [
    {
      code: 'contract.siret_invalid',
      message:
        'Le SIRET de la structure d’accueil n’est pas valable. Vérifiez ses 14 chiffres sur un document officiel et corrigez la fiche de la structure.',
      field: 'siret',
      source: 'Code de commerce, R123-221',
    },
  ];
}

/** Somebody at the host follows the learner (Code du travail, L6223-5). */
export function tutorIsNamed(draft: ContractDraft, facts: ContractFacts): Refusal[] {
  if (facts.tutor) return [];
  return [
    {
      code: 'contract.tutor_missing',
      message: `Le contrat n’a pas de ${tutorTitles[draft.kind]}. Choisissez une personne de la structure d’accueil.`,
      field: 'tutorId',
      source: 'Code du travail, L6223-5',
    },
  ];
}

/** The tutor has come of age (Code du travail, L6223-8-1); not judged without a date of birth. */
export function tutorIsAdult(draft: ContractDraft, { tutor }: Pick<ContractFacts, 'tutor'>): Refusal[] {
  if (!tutor?.birthDate || ageOn(tutor.birthDate, draft.start) >= 18) return [];
  return [
    {
      code: 'contract.tutor_minor',
      message: `Le ${tutorTitles[draft.kind]} sera mineur le ${formatLongDay(draft.start)}. Choisissez une personne majeure.`,
      field: 'tutorId',
      source: 'Code du travail, L6223-8-1',
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
      source: 'Code du travail, R6223-22',
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
      message: `Le maître d’apprentissage suit déjà ${tutor.currentLearners} apprentis à ces dates\u00A0; la limite est de ${tutorQuota}, plus ${tutorQuotaRepeaters} redoublant. Choisissez une autre personne.`,
      field: 'tutorId',
      source: 'Code du travail, R6223-6',
    },
  ];
}
