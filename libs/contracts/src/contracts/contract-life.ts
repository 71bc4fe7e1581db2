import { Temporal } from 'temporal-polyfill';
import type { Actor } from '#identity';
import type { ContractRow } from './contract.queries.js';
import type { ContractInput } from './contract-input.js';
import type { ContractLife } from './contract-life.rules.js';

const day = (iso: string) => Temporal.PlainDate.from(iso);

/** A stored contract as the rules of its life read it. */
export const lifeOf = (row: ContractRow): ContractLife => ({
  step: row.step,
  start: day(row.startsOn),
  end: day(row.endsOn),
  terminatedOn: row.terminatedOn ? day(row.terminatedOn) : null,
});

/** A stored contract as the checks read it. */
export const inputOf = (row: ContractRow) =>
  ({
    learnerId: row.learnerId,
    siteId: row.siteId,
    tutorId: row.tutorId,
    kind: row.kind,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    companyFirstDay: row.companyFirstDay,
    hoursPerWeek: row.hoursPerWeek,
    schoolHours: row.schoolHours ?? undefined,
    grossMonthlyPayCents: row.grossMonthlyPayCents ?? undefined,
    ageExceptions: row.ageExceptions,
    repeatsYear: row.repeatsYear,
    branchMinimumCents: row.branchMinimumCents ?? undefined,
    branchAgreement: row.branchAgreement,
    professionalBac: row.professionalBac,
    afterFailedExam: row.afterFailedExam,
    firstEndsOn: row.firstEndsOn,
  }) satisfies ContractInput;

/** The role in which somebody moves a contract on. */
export const actingRole = (actor: Actor): string =>
  actor.roles.find((role) => role === 'director' || role === 'coordinator') ?? actor.roles[0] ?? '';
