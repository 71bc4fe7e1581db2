import type { Temporal } from 'temporal-polyfill';
import { formatLongDay } from '#almanac';
import type { ContractKind } from '../contracts/contract-kinds.js';
import { apprenticePercent, payAgeOn, payYearOn, smicOn } from './pay.rules.js';
import {
  branchMinimumFromAge,
  professionalisationBands,
  professionalisationBranchPercent,
  type SmicRow,
  smicTable,
} from './pay-tables.js';

/** What the minimum pay of a contract depends on, besides the day. */
export interface PaidPerson {
  kind: ContractKind;
  birth: Temporal.PlainDate;
  /** The day from which years of pay count; see `payCycleStart`. */
  cycleStart: Temporal.PlainDate;
  hoursPerWeek: number;
  /** Monthly, for 35 hours a week; null where the branch sets none. */
  branchMinimumCents?: number | null;
  /** A professional bac or above: counts under a contrat de professionnalisation. */
  hasProfessionalBac?: boolean;
  /** Cents an hour that the school asks for an internship; zero for none. */
  internshipHourlyCents?: number;
  smic?: readonly SmicRow[];
}

/** The minimum gross pay of a full month on one day. */
export interface PayFloor {
  age: number;
  year: number;
  percent: number;
  /** Whether the branch minimum stands in for the SMIC. */
  byBranch: boolean;
  smicHourlyCents: number;
  smicFrom: string;
  /** The SMIC of that day is not known: the last known one stands in. */
  assumed: boolean;
  monthlyCents: number;
  note: string | null;
}

/**
 * The least that a full month is paid on a day, in cents; null for an internship without a school's own rule. Throws a
 * RangeError before the first known SMIC.
 */
export function payFloorOn(person: PaidPerson, day: Temporal.PlainDate): PayFloor | null {
  const { kind, birth, cycleStart, hoursPerWeek, internshipHourlyCents = 0, smic = smicTable } = person;
  if (kind === 'internship' && internshipHourlyCents === 0) return null;
  const { row, assumed } = smicOn(day, smic);
  const age = payAgeOn(birth, day);
  const year = payYearOn(cycleStart, day);
  const known = { age, year, smicHourlyCents: row.hourlyCents, smicFrom: row.from, assumed };
  const monthly = (hourlyCents: number, percent: number) =>
    Math.round((hourlyCents * hoursPerWeek * 52 * percent) / 1200);
  if (kind === 'internship') {
    return {
      ...known,
      assumed: false,
      percent: 100,
      byBranch: false,
      monthlyCents: monthly(internshipHourlyCents, 100),
      note: null,
    };
  }
  const percent = kind === 'apprenticeship' ? apprenticePercent(age, year) : professionalPercent(person, age);
  const bySmic = monthly(row.hourlyCents, percent);
  const byBranch = Math.round((branchPart(person, age, percent) * hoursPerWeek) / 35);
  const branchWins = byBranch > bySmic;
  return {
    ...known,
    percent: branchWins && kind === 'professionalisation' ? professionalisationBranchPercent : percent,
    byBranch: branchWins,
    monthlyCents: Math.max(bySmic, byBranch),
    note: assumed
      ? `Calculé avec le dernier SMIC connu\u00A0: celui du ${formatLongDay(day)} n’est pas encore publié.`
      : null,
  };
}

function professionalPercent({ hasProfessionalBac }: PaidPerson, age: number): number {
  const band = professionalisationBands.find(({ ageMax }) => ageMax === null || age <= ageMax)!;
  return hasProfessionalBac ? band.percentWithBac : band.percent;
}

/** Cents of a month at 35 hours that the branch asks for; zero where it does not count. */
function branchPart({ kind, branchMinimumCents }: PaidPerson, age: number, percent: number): number {
  if (!branchMinimumCents) return 0;
  if (kind === 'apprenticeship')
    return age >= branchMinimumFromAge ? (branchMinimumCents * percent) / 100 : 0;
  return age >= 26 ? (branchMinimumCents * professionalisationBranchPercent) / 100 : 0;
}
