import type pg from 'pg';
import { hashPassword } from '#identity';
import { proposedTerms } from '#partnership';
import { writeCalendars } from './calendar-versions.js';
import { writeContractChanges } from './contract-changes.js';
import { type Copy, copyInto } from './copy.js';
import { idsFor } from './ids.js';
import { writeLeave } from './leave.js';
import type { ledgerOf } from './ledger.js';
import { writeMediations } from './mediations.js';
import { fictionalSiret } from './organisations.js';
import { writePlacement } from './placement.js';
import type { Plan } from './plan.js';
import { certification } from './promotions.js';
import { coordinator, demoAccounts, director } from './staff.js';
import { writeCasework } from './write-casework.js';
import { writeLedger } from './write-ledger.js';
import { writePeople } from './write-people.js';
import { writeContracts, writeHosts, writeLeavings } from './write-work.js';

/** Writes everything that the school has written down by the plan's day; the caller holds the transaction. */
export async function writePlan(
  client: pg.Client,
  plan: Plan,
  ledger: ReturnType<typeof ledgerOf>,
  expected: readonly { version: number | null }[],
): Promise<void> {
  const copy: Copy = (table, columns, rows) => copyInto(client, table, columns, rows);
  await writeAccounts(copy, plan);
  await writeAgreement(copy);
  await writeSchool(copy);
  await writePromotions(copy, plan);
  await writePeople(copy, plan);
  await writeLeave(copy, plan);
  await writeHosts(copy, plan);
  await writeContracts(copy, plan);
  await writeContractChanges(copy, plan);
  await writePlacement(copy, plan);
  await writeLeavings(copy, plan);
  await writeMediations(copy, plan);
  await writeLedger(copy, ledger, expected);
  await writeCasework(copy, plan);
}

async function writeAccounts(copy: Copy, plan: Plan): Promise<void> {
  const passwordHash = await hashPassword(demoAccounts[0]!.password);
  await copy(
    'identity.account',
    'id, email, display_name, password_hash',
    plan.accounts.map((one) => ({ ...one, passwordHash: one.hasPassword ? passwordHash : null })),
  );
  await copy(
    'identity.account_role',
    'account_id, role',
    plan.accounts.map(({ id, role }) => ({ accountId: id, role })),
  );
}

async function writeAgreement(copy: Copy): Promise<void> {
  const id = idsFor('agreement');
  const agreement = {
    id: id(),
    name: 'Convention de partenariat 2024-2028',
    department: 'Loir-et-Cher',
    startsOn: '2024-09-01',
    endsOn: '2028-12-31',
    signedOn: '2024-06-24',
  };
  await copy('partnership.agreement', 'id, name, department, starts_on, ends_on, signed_on', [agreement]);
  const stated = Object.entries(proposedTerms).filter(([, value]) => value !== null);
  await copy(
    'partnership.agreement_term',
    'id, agreement_id, key, value, effective_from, source, decided_by',
    stated.map(([key, value]) => ({
      id: id(),
      agreementId: agreement.id,
      key,
      value: JSON.stringify(value),
      effectiveFrom: agreement.startsOn,
      source: 'Convention du 24 juin 2024',
      decidedBy: director.id,
    })),
  );
}

/** The school itself: its UAI is true, its SIRET has true keys and is nobody's. */
async function writeSchool(copy: Copy): Promise<void> {
  await copy(
    'partnership.school',
    'name, uai, siret, declaration_number, address, postcode, city, changed_by',
    [
      {
        name: 'École du code de Loir-et-Cher',
        uai: '0410001D',
        siret: fictionalSiret(9),
        declarationNumber: '24410000041',
        address: '12 rue de l’Atelier',
        postcode: '41000',
        city: 'Blois',
        changedBy: director.id,
      },
    ],
  );
}

async function writePromotions(copy: Copy, plan: Plan): Promise<void> {
  await copy(
    'cohorts.certification',
    'id, rncp_code, title, level, trade, registered_from, registered_until',
    [certification],
  );
  await copy(
    'cohorts.cohort',
    'id, number, name, certification_id, starts_on, ends_on, capacity_min, capacity_max, school_hours, half_day_minutes',
    plan.promotions.map((one) => ({
      ...one,
      certificationId: certification.id,
      capacityMin: proposedTerms.sizeMin,
      capacityMax: proposedTerms.sizeMax,
    })),
  );
  const decided = <T extends object>(rows: readonly T[]) =>
    rows.map((row) => ({ ...row, decidedBy: coordinator.id }));
  await copy(
    'almanac.closure',
    'id, kind, name, first_day, last_day, applies, confirmed, decided_by',
    decided(plan.closures),
  );
  await writeCalendars(copy, plan);
}
