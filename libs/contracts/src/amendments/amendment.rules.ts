import { Temporal } from 'temporal-polyfill';
import { formatLongDay } from '#almanac';
import type { Refusal } from '#platform';
import { sources } from '../contracts/sources.js';

export const amendmentStages = {
  signed: 'Signé',
  filed: 'Déposé',
  accepted: 'Accepté',
  refused: 'Dépôt refusé',
} as const satisfies Record<string, string>;

export type AmendmentStage = keyof typeof amendmentStages;

/** The life of an amendment, filed again like the contract (Code du travail, L6224-1). */
export const amendmentTransitions: readonly { from: AmendmentStage; to: AmendmentStage }[] = [
  { from: 'signed', to: 'filed' },
  { from: 'filed', to: 'accepted' },
  { from: 'filed', to: 'refused' },
  { from: 'refused', to: 'filed' },
];

export interface AmendmentChanges {
  grossMonthlyPayCents?: number;
  hoursPerWeek?: number;
  siteId?: string;
  tutorId?: string;
  endsOn?: string;
}

export interface NewAmendment extends AmendmentChanges {
  effectiveOn: string;
  signedOn: string;
  afterFailedExam?: boolean;
  reason?: string;
}

/** The contract that an amendment would change, as it stands. */
export interface AmendedContract {
  binds: boolean;
  terminated: boolean;
  startsOn: string;
  lastDay: string;
  signedOn: string | null;
  /** When the newest amendment that stands takes effect. */
  amendedOn: string | null;
  terms: {
    siteId: string;
    tutorId: string;
    endsOn: string;
    hoursPerWeek: number;
    grossMonthlyPayCents: number | null;
  };
}

const after = (iso: string, given: Temporal.DurationLike) => `${Temporal.PlainDate.from(iso).add(given)}`;
const source = sources.amendment;

/** Everything that keeps an amendment from being signed, but for the contract's own rules, all at once. */
export function refusalsToAmend(
  contract: AmendedContract,
  asked: NewAmendment,
  today: string,
  failedExamMonths = 12,
): Refusal[] {
  return [
    ...contractIsInForce(contract),
    ...somethingChanges(contract, asked),
    ...takesEffectDuringContract(contract, asked),
    ...signedInTime(contract, asked, today),
    ...extensionLastsAYearAtMost(contract, asked, failedExamMonths),
  ];
}

/** Only a contract that binds is amended: a draft is rewritten, a terminated one is over. */
export function contractIsInForce({ binds, terminated }: AmendedContract): Refusal[] {
  if (binds && !terminated) return [];
  return [
    {
      code: 'amendment.contract_not_in_force',
      message: terminated
        ? 'Ce contrat est rompu\u00A0: il ne se modifie plus. Écrivez un nouveau contrat.'
        : 'Seul un contrat signé se modifie par avenant. Un brouillon se corrige, un contrat refusé se dépose de nouveau.',
      source,
    },
  ];
}

/** An amendment changes at least one thing. */
export function somethingChanges({ terms }: AmendedContract, asked: NewAmendment): Refusal[] {
  const keys = ['siteId', 'tutorId', 'endsOn', 'hoursPerWeek', 'grossMonthlyPayCents'] as const;
  if (keys.some((key) => asked[key] !== undefined && asked[key] !== terms[key])) return [];
  return [
    {
      code: 'amendment.nothing_changes',
      message:
        'Cet avenant ne change rien. Indiquez une rémunération, une durée, un lieu, un tuteur ou une fin différente.',
      source,
    },
  ];
}

/** Its effect falls in the contract, or on the day after its end when it prolongs it; not before the one before. */
export function takesEffectDuringContract(contract: AmendedContract, asked: NewAmendment): Refusal[] {
  const last = asked.endsOn ? after(contract.lastDay, { days: 1 }) : contract.lastDay;
  if (asked.effectiveOn < contract.startsOn || asked.effectiveOn > last) {
    return [
      {
        code: 'amendment.outside_contract',
        message: `L’avenant prend effet entre le ${formatLongDay(contract.startsOn)} et le ${formatLongDay(last)}, pendant le contrat.`,
        field: 'effectiveOn',
        source,
      },
    ];
  }
  if (contract.amendedOn && asked.effectiveOn < contract.amendedOn) {
    return [
      {
        code: 'amendment.before_previous',
        message: `Un avenant prend déjà effet le ${formatLongDay(contract.amendedOn)}. Choisissez ce jour ou un jour suivant.`,
        field: 'effectiveOn',
        source,
      },
    ];
  }
  return [];
}

/** It is signed after the contract, and not in days to come. */
export function signedInTime(
  contract: AmendedContract,
  { signedOn }: NewAmendment,
  today: string,
): Refusal[] {
  if (signedOn > today) {
    return [
      {
        code: 'amendment.signed_in_future',
        message: 'La signature ne peut pas être datée d’un jour à venir.',
        field: 'signedOn',
        source,
      },
    ];
  }
  if (!contract.signedOn || signedOn >= contract.signedOn) return [];
  return [
    {
      code: 'amendment.signed_before_contract',
      message: `L’avenant est signé après le contrat, qui l’a été le ${formatLongDay(contract.signedOn)}.`,
      field: 'signedOn',
      source,
    },
  ];
}

/** After a failed exam a contract is prolonged by a year at most (Code du travail, L6222-11). */
export function extensionLastsAYearAtMost(
  { terms }: AmendedContract,
  { endsOn, afterFailedExam }: NewAmendment,
  months: number,
): Refusal[] {
  if (!afterFailedExam) return [];
  const latest = after(terms.endsOn, { months });
  if (endsOn && endsOn > terms.endsOn && endsOn <= latest) return [];
  return [
    {
      code: 'amendment.extension_too_long',
      message: `Après un échec à l’examen, le contrat se prolonge jusqu’au ${formatLongDay(latest)} au plus tard\u00A0; il se terminait le ${formatLongDay(terms.endsOn)}.`,
      field: 'endsOn',
      source: sources.failedExam,
    },
  ];
}

/** The fields of the contract's own rules that an amendment answers for. */
export function fieldsTouched(asked: AmendmentChanges): ReadonlySet<string> {
  const touched: [keyof AmendmentChanges, string[]][] = [
    ['grossMonthlyPayCents', ['grossMonthlyPayCents']],
    ['hoursPerWeek', ['hoursPerWeek', 'grossMonthlyPayCents']],
    ['siteId', ['siteId', 'tutorId']],
    ['tutorId', ['tutorId']],
    ['endsOn', ['endsOn']],
  ];
  return new Set(touched.flatMap(([key, fields]) => (asked[key] === undefined ? [] : fields)));
}

/** Every refusal to take an amendment to another stage. */
export function refusalsToMoveAmendment(from: AmendmentStage, to: AmendmentStage): Refusal[] {
  if (amendmentTransitions.some((known) => known.from === from && known.to === to)) return [];
  return [
    {
      code: 'amendment.step_impossible',
      message: `Un avenant à l’étape «\u00A0${amendmentStages[from]}\u00A0» ne peut pas passer à «\u00A0${amendmentStages[to]}\u00A0».`,
      field: 'to',
      source: sources.deposit,
    },
  ];
}
