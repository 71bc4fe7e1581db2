import { Temporal } from 'temporal-polyfill';
import { birthdayOf } from '#almanac';
import type { Refusal } from '#platform';
import type { Period } from '../contracts/contract-draft.js';
import type { ContractKind } from '../contracts/contract-kinds.js';
import { sources } from '../contracts/sources.js';
import { type PaidPerson, type PayFloor, payFloorOn } from './pay-floor.rules.js';
import { apprenticePayBands, professionalisationBands, smicTable } from './pay-tables.js';

/** Why the minimum moves on a day, in French. */
export const payReasons = {
  start: 'Début du contrat',
  age: 'Nouvelle tranche d’âge, le 1er du mois qui suit l’anniversaire',
  contract_year: 'Nouvelle année du contrat',
  cycle_year: 'Nouvelle année du cycle de formation',
  smic: 'Nouveau SMIC',
  smic_to_come: 'SMIC à venir, pas encore publié',
} as const satisfies Record<string, string>;

export type PayReason = keyof typeof payReasons;

/** The minimum gross pay of a month, in cents, from a day of the contract on. */
export interface PayStep extends PayFloor {
  from: string;
  /** Everything that moves the minimum that day; more than one when they meet. */
  reasons: PayReason[];
}

export type PaidContract = Period & PaidPerson;

export const payArticles: Readonly<Record<ContractKind, string>> = {
  apprenticeship: sources.pay,
  professionalisation: sources.professionalisationPay,
  internship: sources.internshipPay,
};

const { compare } = Temporal.PlainDate;
const length = ({ start, end }: Period) => start.until(end, { largestUnit: 'days' }).days;

/**
 * The day from which years of pay count: the training's first day when the contract is shorter than the training (late
 * start) or follows another one after a rupture, the contract's own otherwise (Code du travail, D6222-28-1).
 */
export function payCycleStart(
  contract: Period,
  training: Period,
  followsAnother: boolean,
): Temporal.PlainDate {
  const shorter = length(contract) < length(training);
  const begunBefore = compare(training.start, contract.start) < 0;
  return begunBefore && (shorter || followsAnother) ? training.start : contract.start;
}

/**
 * Each minimum of a contract with the day it begins, in order, and why: it moves with the age band (from the first of the
 * month after the birthday), the year and the SMIC, and follows the weekly hours. Empty for an internship without minimum
 * and for a contract older than the first known SMIC.
 */
export function paySteps(contract: PaidContract): PayStep[] {
  const { start, end, smic = smicTable } = contract;
  const known = [...smic].sort((a, b) => (a.from < b.from ? -1 : 1));
  if (!known[0] || `${start}` < known[0].from) return [];
  const days = new Map<string, PayReason[]>([[`${start}`, ['start']]]);
  for (const [day, reason] of changesOf(contract, known.at(-1)!.from)) {
    if (day <= `${start}` || day > `${end}`) continue;
    days.set(day, [...(days.get(day) ?? []), reason]);
  }
  const steps = [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([from, reasons]): PayStep[] => {
      const floor = payFloorOn(contract, Temporal.PlainDate.from(from));
      return floor ? [{ from, reasons, ...floor }] : [];
    });
  return steps.filter((step, rank) => rank === 0 || differs(step, steps[rank - 1]!));
}

/** A step is worth saying when the amount moves, or when it begins to rest on a SMIC to come. */
const differs = (step: PayStep, before: PayStep) =>
  step.monthlyCents !== before.monthlyCents || step.assumed !== before.assumed;

function changesOf(contract: PaidContract, lastSmicFrom: string): [day: string, reason: PayReason][] {
  const { kind, birth, cycleStart, start, end, smic = smicTable } = contract;
  if (kind === 'internship') return [];
  const bands = kind === 'apprenticeship' ? apprenticePayBands : professionalisationBands;
  const ages = bands.flatMap(({ ageMax }) => (ageMax === null ? [] : [ageMax + 1]));
  const years = Array.from({ length: end.year - cycleStart.year + 1 }, (_, rank) => rank + 1);
  const yearReason: PayReason = cycleStart.equals(start) ? 'contract_year' : 'cycle_year';
  const nextReview = `${Number(lastSmicFrom.slice(0, 4)) + 1}-01-01`;
  return [
    ...ages.map((age): [string, PayReason] => [
      `${birthdayOf(birth, age).with({ day: 1 }).add({ months: 1 })}`,
      'age',
    ]),
    ...(kind === 'apprenticeship'
      ? years.map((year): [string, PayReason] => [`${birthdayOf(cycleStart, year)}`, yearReason])
      : []),
    ...smic.map(({ from }): [string, PayReason] => [from, 'smic']),
    [nextReview, 'smic_to_come'],
  ];
}

const euros = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' });

/** The pay agreed reaches the minimum of the contract's first day, or of the first step given. */
export function payReachesMinimum(
  kind: ContractKind,
  grossMonthlyPayCents: number | null,
  steps: readonly PayStep[],
): Refusal[] {
  const first = steps[0];
  if (!first) return [];
  const source = payArticles[kind];
  if (grossMonthlyPayCents === null) {
    return [
      {
        code: 'contract.pay_missing',
        message: `Indiquez la rémunération brute mensuelle\u00A0: au moins ${euros.format(first.monthlyCents / 100)}.`,
        field: 'grossMonthlyPayCents',
        source,
      },
    ];
  }
  if (grossMonthlyPayCents >= first.monthlyCents) return [];
  return [
    {
      code: 'contract.pay_too_low',
      message: `La rémunération est inférieure au minimum\u00A0: ${euros.format(first.monthlyCents / 100)} bruts par mois${whyOf(kind, first)}. Indiquez au moins ce montant.`,
      field: 'grossMonthlyPayCents',
      source,
    },
  ];
}

function whyOf(kind: ContractKind, { age, year, percent, byBranch }: PayStep): string {
  const base = byBranch ? 'du minimum de la branche' : 'du SMIC';
  if (kind === 'internship') return ', selon le réglage de l’école';
  if (kind === 'professionalisation') return ` à ${age}\u00A0ans (${percent}\u00A0% ${base})`;
  return ` à ${age}\u00A0ans, en ${year === 1 ? '1re' : `${year}e`} année (${percent}\u00A0% ${base})`;
}
