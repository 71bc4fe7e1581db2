import type { Temporal } from 'temporal-polyfill';
import { ageOn, formatLongDay, isMinorOn } from '#almanac';
import type { Refusal } from '#platform';
import type { DiplomaLevel } from '../import/level.rules.js';

/** What eligibility looks at, and nothing else: no technical test ever comes in here. */
export interface Candidate {
  birthDate: Temporal.PlainDate | null;
  level: DiplomaLevel | null;
  /** Years of higher education validated after the bac: bac+1 is level 4 and one of them. */
  validatedYears: number;
  hasLegalRepresentative: boolean;
}

/** The programme's criteria as the agreement states them, and the day on which age is read. */
export interface EligibilityTerms {
  /** Inclusive, in completed years. */
  ageMin: number;
  /** Inclusive, in completed years. */
  ageMax: number;
  levels: readonly DiplomaLevel[];
  validatedYearsMax: number;
  /** By default the promotion's first day. */
  referenceDate: Temporal.PlainDate;
}

/** The call for projects' audience: 16 to 28, below the bac, bac or bac+1. */
export const programmeAudience: Omit<EligibilityTerms, 'referenceDate'> = {
  ageMin: 16,
  ageMax: 28,
  levels: [0, 3, 4],
  validatedYearsMax: 1,
};

const agreement = 'Convention de partenariat, public visé';

/** The programme's own age bounds, both inclusive; the statutory limit is another rule. */
export function ageFitsProgramme(candidate: Candidate, terms: EligibilityTerms): Refusal[] {
  // In words only when needed: a board judges hundreds of candidates.
  const day = () => formatLongDay(terms.referenceDate);
  if (candidate.birthDate === null) {
    return [
      {
        code: 'eligibility.birth_date_missing',
        message: 'La date de naissance manque. Demandez-la à la personne pour vérifier son âge.',
        field: 'birthDate',
        source: agreement,
      },
    ];
  }
  const age = ageOn(candidate.birthDate, terms.referenceDate);
  if (age < terms.ageMin) {
    return [
      {
        code: 'eligibility.too_young',
        message: `Cette personne aura ${years(age)} le ${day()}\u00A0; le programme accueille à partir de ${years(terms.ageMin)}. Proposez-lui une promotion suivante.`,
        field: 'birthDate',
        source: agreement,
      },
    ];
  }
  if (age > terms.ageMax) {
    return [
      {
        code: 'eligibility.too_old',
        message: `Cette personne aura ${years(age)} le ${day()}\u00A0; le programme accueille jusqu’à ${years(terms.ageMax)} inclus. Orientez-la vers une autre formation ou demandez une dérogation.`,
        field: 'birthDate',
        source: agreement,
      },
    ];
  }
  return [];
}

/** Below the bac, bac, or bac+1: a level 5 and above is refused by the programme. */
export function levelFitsProgramme(candidate: Candidate, terms: EligibilityTerms): Refusal[] {
  if (candidate.level === null) {
    return [
      {
        code: 'eligibility.level_missing',
        message: 'Le niveau de diplôme manque. Indiquez-le, y compris «\u00A0sans diplôme\u00A0».',
        field: 'level',
        source: agreement,
      },
    ];
  }
  if (!terms.levels.includes(candidate.level)) {
    return [
      {
        code: 'eligibility.level_too_high',
        message: `Cette personne a déjà un diplôme de niveau ${candidate.level}\u00A0; le programme s’adresse aux niveaux infra-bac, bac et bac+1. Orientez-la vers une formation de niveau supérieur ou demandez une dérogation.`,
        field: 'level',
        source: agreement,
      },
    ];
  }
  if (candidate.validatedYears > terms.validatedYearsMax) {
    return [
      {
        code: 'eligibility.too_many_validated_years',
        message: `Cette personne a validé ${years(candidate.validatedYears)} d’études après le bac\u00A0; le programme en admet ${terms.validatedYearsMax} au plus. Orientez-la vers une autre formation ou demandez une dérogation.`,
        field: 'validatedYears',
        source: agreement,
      },
    ];
  }
  return [];
}

/** A minor is enrolled by a legal representative. */
export function minorHasRepresentative(candidate: Candidate, terms: EligibilityTerms): Refusal[] {
  if (candidate.birthDate === null || candidate.hasLegalRepresentative) return [];
  if (!isMinorOn(candidate.birthDate, terms.referenceDate)) return [];
  return [
    {
      code: 'eligibility.representative_missing',
      message: `Cette personne sera mineure le ${formatLongDay(terms.referenceDate)}. Ajoutez son représentant légal.`,
      field: 'legalRepresentative',
      source: 'Code civil, représentation du mineur',
    },
  ];
}

const years = (count: number): string => (Math.abs(count) > 1 ? `${count} ans` : `${count} an`);

/**
 * Everything that keeps a candidate out of the programme on the reference date, all at once; empty when
 * eligible. The statutory limit of apprenticeship is `statutoryAgeWarning`.
 */
export function refusalsOfEligibility(candidate: Candidate, terms: EligibilityTerms): Refusal[] {
  return [
    ...ageFitsProgramme(candidate, terms),
    ...levelFitsProgramme(candidate, terms),
    ...minorHasRepresentative(candidate, terms),
  ];
}

const waivable: readonly string[] = [
  'eligibility.too_young',
  'eligibility.too_old',
  'eligibility.level_too_high',
  'eligibility.too_many_validated_years',
];

/** Whether the director may set this refusal aside; what the law asks or what is simply missing never is. */
export function isWaivable(refusal: Refusal): boolean {
  return waivable.includes(refusal.code);
}
