import { Temporal } from 'temporal-polyfill';
import { formatLongDay } from '#almanac';
import type { Refusal } from '#platform';
import { type ContractLife, contractStateLabels, stateOn } from './contract-life.rules.js';

export const terminationInitiators = {
  employer: 'La structure d’accueil',
  learner: 'L’apprenti',
  both: 'Les deux, d’un commun accord',
  other: 'L’école ou un tiers',
} as const satisfies Record<string, string>;

export type TerminationInitiator = keyof typeof terminationInitiators;

interface TerminationModeRow {
  label: string;
  article: string;
  initiators: readonly TerminationInitiator[];
}

/** How a contract may end before its term, by article, and who may begin it. No mode tells anything of health. */
export const terminationModes = {
  free: {
    label: 'Rupture libre des 45 premiers jours',
    article: 'L6222-18',
    initiators: ['employer', 'learner'],
  },
  agreement: { label: 'Commun accord', article: 'L6222-18', initiators: ['both'] },
  resignation: { label: 'Démission de l’apprenti', article: 'L6222-18', initiators: ['learner'] },
  dismissal: { label: 'Licenciement', article: 'L6222-18', initiators: ['employer'] },
  exclusion: {
    label: 'Exclusion définitive de l’école',
    article: 'L6222-18-1',
    initiators: ['employer', 'other'],
  },
  title_obtained: { label: 'Titre obtenu avant le terme', article: 'L6222-19', initiators: ['learner'] },
} as const satisfies Record<string, TerminationModeRow>;

export type TerminationMode = keyof typeof terminationModes;

/** How many days in the company leave both sides free to end the contract (Code du travail, L6222-18). */
export const freeTerminationDays = 45;

export interface Termination {
  /** The last day of the contract. */
  on: Temporal.PlainDate;
  initiator: TerminationInitiator;
  mode: TerminationMode;
  reason: string;
}

const { compare } = Temporal.PlainDate;

/**
 * Everything that keeps a termination from being recorded, all at once. `companyDays` are the days in the
 * company confirmed so far on the ledger; null when they are not known, in which case the 45 days are not judged.
 */
export function refusalsToTerminate(
  life: ContractLife,
  termination: Termination,
  today: Temporal.PlainDate,
  companyDays: number | null = null,
): Refusal[] {
  return [
    ...contractStands(life, today),
    ...dateLiesInContract(life, termination),
    ...initiatorFitsMode(termination),
    ...freeModeIsStillOpen(termination, companyDays),
    ...reasonIsGiven(termination),
  ];
}

/** Only a signed contract that is not over can be broken. */
export function contractStands(life: ContractLife, today: Temporal.PlainDate): Refusal[] {
  const state = stateOn(life, today);
  const source = 'Code du travail, L6222-18';
  if (life.terminatedOn) {
    return [
      {
        code: 'termination.already_terminated',
        message: `Ce contrat est déjà rompu au ${formatLongDay(life.terminatedOn)}. Corrigez la rupture enregistrée si elle est fausse.`,
        source,
      },
    ];
  }
  if (state === 'draft' || state === 'cancelled' || state === 'refused') {
    return [
      {
        code: 'termination.not_binding',
        message: `Ce contrat est à l’étape «\u00A0${contractStateLabels[state]}\u00A0»\u00A0: il n’y a rien à rompre. Annulez-le s’il n’aura pas lieu.`,
        source,
      },
    ];
  }
  return [];
}

/** The termination falls between the contract's first and last day. */
export function dateLiesInContract(life: ContractLife, { on }: Pick<Termination, 'on'>): Refusal[] {
  const source = 'Code du travail, L6222-18';
  if (compare(on, life.start) < 0) {
    return [
      {
        code: 'termination.before_start',
        message: `La rupture (${formatLongDay(on)}) précède le début du contrat (${formatLongDay(life.start)}). Corrigez la date ou annulez le contrat s’il n’a pas commencé.`,
        field: 'on',
        source,
      },
    ];
  }
  if (compare(on, life.end) >= 0) {
    return [
      {
        code: 'termination.not_before_end',
        message: `Le contrat se termine de lui-même le ${formatLongDay(life.end)}. Une rupture porte une date antérieure.`,
        field: 'on',
        source,
      },
    ];
  }
  return [];
}

/** Each way to end a contract belongs to some of the parties (Code du travail, L6222-18 to L6222-19). */
export function initiatorFitsMode({ mode, initiator }: Pick<Termination, 'mode' | 'initiator'>): Refusal[] {
  const { label, article, initiators } = terminationModes[mode];
  if ((initiators as readonly string[]).includes(initiator)) return [];
  const allowed = initiators.map((one) => `«\u00A0${terminationInitiators[one]}\u00A0»`).join(' ou ');
  return [
    {
      code: 'termination.wrong_initiator',
      message: `«\u00A0${label}\u00A0» ne peut pas venir de «\u00A0${terminationInitiators[initiator]}\u00A0». Choisissez ${allowed}, ou un autre mode de rupture.`,
      field: 'initiator',
      source: `Code du travail, ${article}`,
    },
  ];
}

/** Past 45 days in the company, neither side is free any more (Code du travail, L6222-18). */
export function freeModeIsStillOpen(
  { mode }: Pick<Termination, 'mode'>,
  companyDays: number | null,
): Refusal[] {
  if (mode !== 'free' || companyDays === null || companyDays <= freeTerminationDays) return [];
  return [
    {
      code: 'termination.free_period_over',
      message: `L’apprenti a déjà passé ${companyDays} jours en entreprise\u00A0: la rupture libre n’est possible que pendant les ${freeTerminationDays} premiers. Choisissez un autre mode de rupture.`,
      field: 'mode',
      source: 'Code du travail, L6222-18',
    },
  ];
}

/** A termination says why, in words that the learner may read. */
export function reasonIsGiven({ reason }: Pick<Termination, 'reason'>): Refusal[] {
  if (reason.trim()) return [];
  return [
    {
      code: 'termination.reason_missing',
      message: 'Indiquez le motif de la rupture en quelques mots, sans information de santé.',
      field: 'reason',
      source: 'Suivi des ruptures de l’école',
    },
  ];
}
