import { ageOn, formatLongDay, isMinorOn } from '#almanac';
import { statutoryAgeMin, statutoryAgeWarning } from '#learners';
import type { Refusal } from '#platform';
import type { ContractDraft, ContractFacts } from './contract-draft.js';
import { sources } from './sources.js';

/**
 * 16 to 29 completed years at the contract's start, but for the law's exceptions. The exception of 15-year-olds who have finished collège is not taken: the programme starts at 16.
 */
export function ageAllowsApprenticeship(draft: ContractDraft, facts: ContractFacts): Refusal[] {
  if (draft.kind !== 'apprenticeship') return [];
  const { birthDate, ageExceptions } = facts.learner;
  const age = ageOn(birthDate, draft.start);
  if (age < statutoryAgeMin) {
    return [
      {
        code: 'contract.learner_too_young',
        message: `L’apprenti aura ${age} ans le ${formatLongDay(draft.start)}\u00A0; un contrat d’apprentissage commence à ${statutoryAgeMin} ans au plus tôt. Repoussez le début du contrat.`,
        field: 'start',
        source: sources.age,
      },
    ];
  }
  const tooOld = statutoryAgeWarning(birthDate, draft.start, ageExceptions);
  return tooOld ? [{ ...tooOld, code: 'contract.learner_too_old', field: 'start', source: sources.age }] : [];
}

/** A minor works 8 hours a day and 35 a week at most, school included. */
export function minorsHoursAreRespected(draft: ContractDraft, facts: ContractFacts): Refusal[] {
  if (draft.kind === 'internship' || !isMinorOn(facts.learner.birthDate, draft.start)) return [];
  const source = sources.minorHours;
  const refusals: Refusal[] = [];
  if (draft.hoursPerDay !== undefined && draft.hoursPerDay > 8) {
    refusals.push({
      code: 'contract.minor_hours_a_day',
      message: `L’apprenti est mineur au début du contrat\u00A0: ${hours(draft.hoursPerDay)} par jour dépassent la limite de 8\u00A0heures, école comprise. Réduisez la durée quotidienne.`,
      field: 'hoursPerDay',
      source,
    });
  }
  if (draft.hoursPerWeek > 35) {
    refusals.push({
      code: 'contract.minor_hours_a_week',
      message: `L’apprenti est mineur au début du contrat\u00A0: ${hours(draft.hoursPerWeek)} par semaine dépassent la limite de 35\u00A0heures, école comprise. Réduisez la durée hebdomadaire.`,
      field: 'hoursPerWeek',
      source,
    });
  }
  return refusals;
}

/** A minor's contract is signed by the legal representative too. */
export function minorIsRepresented(draft: ContractDraft, facts: ContractFacts): Refusal[] {
  if (facts.learner.hasLegalRepresentative || !isMinorOn(facts.learner.birthDate, draft.start)) return [];
  return [
    {
      code: 'contract.representative_missing',
      message: `L’apprenti sera mineur le ${formatLongDay(draft.start)}\u00A0: son représentant légal signe aussi le contrat. Ajoutez-le à la fiche de l’apprenti.`,
      field: 'learnerId',
      source: sources.representative,
    },
  ];
}

/** One contract at a time: the dates meet those of no other contract of the learner. */
export function noOverlap(draft: ContractDraft, facts: ContractFacts): Refusal[] {
  return facts.otherContracts
    .filter((other) => `${draft.start}` <= `${other.end}` && `${other.start}` <= `${draft.end}`)
    .map((other) => ({
      code: 'contract.overlap',
      message: `L’apprenti a déjà un contrat avec ${other.hostName}, du ${formatLongDay(other.start)} au ${formatLongDay(other.end)}. Changez les dates ou enregistrez d’abord la rupture de l’autre contrat.`,
      field: 'start',
      source: sources.oneAtATime,
    }));
}

const hours = (count: number): string => `${String(count).replace('.', ',')}\u00A0heures`;
