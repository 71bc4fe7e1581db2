import { Temporal } from 'temporal-polyfill';
import { birthdayOf } from '#almanac';
import type { Refusal } from '#platform';
import type { Period } from '../contracts/contract-draft.js';
import type { ContractKind } from '../contracts/contract-kinds.js';
import { minimumPay, payAgeOn, payYearOn } from './pay.rules.js';
import { apprenticePayBands, professionalisationBands, smicTable } from './pay-tables.js';

/** The minimum gross pay of a month, in cents, from a day of the contract on. */
export interface PayStep {
  from: string;
  /** The age and year that count for pay on that day. */
  age: number;
  year: number;
  percent: number;
  monthlyCents: number;
  /** Said beside a figure that rests on a SMIC not known yet; null otherwise. */
  note: string | null;
}

export interface PaidContract extends Period {
  kind: ContractKind;
  hoursPerWeek: number;
}

export const payArticles: Readonly<Record<ContractKind, string>> = {
  apprenticeship: 'Code du travail, D6222-26',
  professionalisation: 'Code du travail, D6325-15',
  internship: 'Code de l’éducation, L124-6',
};

/**
 * The day from which years of pay count: the training's first day when the contract begins late in it or follows
 * another one, the contract's own otherwise (Code du travail, D6222-28-1).
 */
export function payCycleStart(
  contract: Period,
  training: Period,
  followsAnother: boolean,
): Temporal.PlainDate {
  const late = `${contract.start}` > `${training.start.add({ months: 3 })}`;
  return late || followsAnother ? training.start : contract.start;
}

/**
 * Each minimum of a contract with the day it begins, in order: it moves with the age band (from the first of the
 * month after the birthday), the year of training and the SMIC, and follows the weekly hours. Empty for an
 * internship and for a contract older than the first known SMIC.
 */
export function paySteps(
  contract: PaidContract,
  birth: Temporal.PlainDate,
  cycleStart: Temporal.PlainDate,
): PayStep[] {
  const { start, end, kind, hoursPerWeek } = contract;
  if (kind === 'internship' || `${start}` < smicTable[0]!.from) return [];
  const bands = apprenticePayBands.flatMap(({ ageMax }) => (ageMax === null ? [] : [ageMax + 1]));
  const changes = [
    ...bands.map((age) => birthdayOf(birth, age).with({ day: 1 }).add({ months: 1 })),
    ...[1, 2, 3].map((years) => birthdayOf(cycleStart, years)),
    ...smicTable.map(({ from }) => Temporal.PlainDate.from(from)),
  ].filter((day) => `${day}` > `${start}` && `${day}` <= `${end}`);
  const steps = [start, ...changes]
    .sort(Temporal.PlainDate.compare)
    .map((day) => stepOn(day, kind, hoursPerWeek, birth, cycleStart));
  return steps.filter((step, rank) => rank === 0 || step.monthlyCents !== steps[rank - 1]!.monthlyCents);
}

function stepOn(
  day: Temporal.PlainDate,
  kind: ContractKind,
  hoursPerWeek: number,
  birth: Temporal.PlainDate,
  cycleStart: Temporal.PlainDate,
): PayStep {
  const age = payAgeOn(birth, day);
  const year = payYearOn(cycleStart, day);
  const full = minimumPay(age, year, day);
  const percent = kind === 'apprenticeship' ? full.percent : professionalisationPercent(age);
  const monthlyCents = Math.round((full.smicHourlyCents * hoursPerWeek * 52 * percent) / 1200);
  return { from: `${day}`, age, year, percent, monthlyCents, note: full.note };
}

const professionalisationPercent = (age: number): number =>
  professionalisationBands.find(({ ageMax }) => ageMax === null || age <= ageMax)?.percent ?? 100;

const euros = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' });

/** The pay agreed reaches the minimum of the contract's first day; an internship has none to reach here. */
export function payReachesMinimum(
  kind: ContractKind,
  grossMonthlyPayCents: number | null,
  steps: readonly PayStep[],
): Refusal[] {
  const first = steps[0];
  if (kind === 'internship' || !first) return [];
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
  const year = first.year === 1 ? '1re' : `${first.year}e`;
  return [
    {
      code: 'contract.pay_too_low',
      message: `La rémunération est inférieure au minimum\u00A0: ${euros.format(first.monthlyCents / 100)} bruts par mois à ${first.age}\u00A0ans, en ${year} année (${first.percent}\u00A0% du SMIC). Indiquez au moins ce montant.`,
      field: 'grossMonthlyPayCents',
      source,
    },
  ];
}
