import { Temporal } from 'temporal-polyfill';
import { formatLongDay } from '#almanac';
import type { Refusal } from '#platform';
import { type ContractSettings, defaultContractSettings } from './contract-draft.js';
import { type ContractLife, contractStateLabels, stateOn } from './contract-life.rules.js';
import { sources } from './sources.js';

type ResignationDelays = Pick<ContractSettings, 'resignationMediatorDays' | 'resignationNoticeDays'>;

export const terminationInitiators = {
  employer: 'La structure d’accueil',
  learner: 'L’apprenti',
  both: 'Les deux, d’un commun accord',
  other: 'L’école ou un tiers',
} as const satisfies Record<string, string>;

export type TerminationInitiator = keyof typeof terminationInitiators;

interface TerminationModeRow {
  label: string;
  source: string;
  initiators: readonly TerminationInitiator[];
}

/** How a contract may end before its term, by article, and who may begin it. No mode tells anything of health. */
export const terminationModes = {
  free: {
    label: 'Rupture libre des 45 premiers jours',
    source: sources.termination,
    initiators: ['employer', 'learner'],
  },
  agreement: { label: 'Commun accord', source: sources.termination, initiators: ['both'] },
  resignation: { label: 'Démission de l’apprenti', source: sources.resignation, initiators: ['learner'] },
  dismissal: { label: 'Licenciement', source: sources.termination, initiators: ['employer'] },
  exclusion: {
    label: 'Exclusion définitive de l’école',
    source: 'Code du travail, exclusion définitive du CFA',
    initiators: ['employer', 'other'],
  },
  title_obtained: {
    label: 'Titre obtenu avant le terme',
    source: 'Code du travail, obtention du titre avant le terme',
    initiators: ['learner'],
  },
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
  /** A resignation: when the mediator was asked, and when the employer was told. */
  mediatorAskedOn?: Temporal.PlainDate | null;
  announcedOn?: Temporal.PlainDate | null;
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
  resignation: ResignationDelays = defaultContractSettings,
): Refusal[] {
  return [
    ...contractStands(life, today),
    ...dateLiesInContract(life, termination),
    ...initiatorFitsMode(termination),
    ...freeModeIsStillOpen(termination, companyDays),
    ...resignationWaits(termination, resignation),
    ...reasonIsGiven(termination),
  ];
}

/** Only a signed contract that is not over can be broken. */
export function contractStands(life: ContractLife, today: Temporal.PlainDate): Refusal[] {
  const state = stateOn(life, today);
  const source = sources.termination;
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
  const source = sources.termination;
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

/** Each way to end a contract belongs to some of the parties (Code du travail, L6222-18). */
export function initiatorFitsMode({ mode, initiator }: Pick<Termination, 'mode' | 'initiator'>): Refusal[] {
  const { label, source, initiators } = terminationModes[mode];
  if ((initiators as readonly string[]).includes(initiator)) return [];
  const allowed = initiators.map((one) => `«\u00A0${terminationInitiators[one]}\u00A0»`).join(' ou ');
  return [
    {
      code: 'termination.wrong_initiator',
      message: `«\u00A0${label}\u00A0» ne peut pas venir de «\u00A0${terminationInitiators[initiator]}\u00A0». Choisissez ${allowed}, ou un autre mode de rupture.`,
      field: 'initiator',
      source,
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
      source: sources.termination,
    },
  ];
}

/**
 * An apprentice who resigns asks the mediator first, tells the employer at least five calendar days later, and leaves at
 * least seven calendar days after that.
 */
export function resignationWaits(
  { mode, on, mediatorAskedOn, announcedOn }: Termination,
  { resignationMediatorDays, resignationNoticeDays }: ResignationDelays,
): Refusal[] {
  if (mode !== 'resignation') return [];
  const source = sources.resignation;
  const missing = (code: string, message: string, field: string) => ({ code, message, field, source });
  if (!mediatorAskedOn || !announcedOn) {
    return [
      ...(mediatorAskedOn
        ? []
        : [
            missing(
              'termination.mediator_missing',
              'Indiquez quand l’apprenti a saisi le médiateur\u00A0: c’est la première étape d’une démission.',
              'mediatorAskedOn',
            ),
          ]),
      ...(announcedOn
        ? []
        : [
            missing(
              'termination.announcement_missing',
              'Indiquez quand l’apprenti a informé l’employeur de sa démission.',
              'announcedOn',
            ),
          ]),
    ];
  }
  const refusals: Refusal[] = [];
  const mayAnnounce = mediatorAskedOn.add({ days: resignationMediatorDays });
  if (compare(announcedOn, mayAnnounce) < 0) {
    refusals.push(
      missing(
        'termination.announced_too_early',
        `L’employeur est informé au moins ${resignationMediatorDays} jours après la saisine du médiateur, donc à partir du ${formatLongDay(mayAnnounce)}.`,
        'announcedOn',
      ),
    );
  }
  const mayLeave = announcedOn.add({ days: resignationNoticeDays });
  if (compare(on, mayLeave) < 0) {
    refusals.push(
      missing(
        'termination.notice_too_short',
        `Le préavis dure au moins ${resignationNoticeDays} jours\u00A0: le dernier jour est au plus tôt le ${formatLongDay(mayLeave)}.`,
        'on',
      ),
    );
  }
  return refusals;
}

/** A termination recorded by mistake is taken back on the same day only; later it takes a new contract. */
export function refusalsToWithdraw(
  termination: { recordedOn: string; reason: string },
  today: string,
): Refusal[] {
  const refusals: Refusal[] = [];
  if (termination.recordedOn !== today) {
    refusals.push({
      code: 'termination.too_late_to_withdraw',
      message: `La rupture a été enregistrée le ${formatLongDay(termination.recordedOn)}\u00A0: elle ne s’annule que le jour même. Si le travail reprend, il faut un nouveau contrat.`,
      source: sources.followUp,
    });
  }
  if (!termination.reason.trim()) {
    refusals.push({
      code: 'termination.withdrawal_unexplained',
      message: 'Indiquez pourquoi la rupture est annulée.',
      field: 'reason',
      source: sources.followUp,
    });
  }
  return refusals;
}

/** A termination says why, in words that the learner may read. */
export function reasonIsGiven({ reason }: Pick<Termination, 'reason'>): Refusal[] {
  if (reason.trim()) return [];
  return [
    {
      code: 'termination.reason_missing',
      message: 'Indiquez le motif de la rupture en quelques mots, sans information de santé.',
      field: 'reason',
      source: sources.followUp,
    },
  ];
}
