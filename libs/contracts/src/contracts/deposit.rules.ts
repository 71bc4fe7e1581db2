import { Temporal } from 'temporal-polyfill';
import type { HostKind } from '#hosts';
import type { ContractKind } from './contract-kinds.js';
import type { ContractStep } from './contract-life.rules.js';
import { depositDueOn } from './dates.rules.js';

/** How a contract is filed, and where it stands on that way. */
export interface Deposit {
  /** The last day on which the employer files it: five jours ouvrables after its start. */
  dueOn: string;
  /** The article, where the reference data give it. */
  article: string | null;
  /** Whom it is sent to. */
  to: string;
  /** Signed and not filed yet, or refused and to be filed again. */
  awaited: boolean;
  late: boolean;
  filedOn: string | null;
  /** The day from which silence is a refusal; null unless it is filed and undecided. */
  silentFrom: string | null;
}

const decisionDays = 20;

/**
 * The deposit of a contract (Code du travail, L6224-1): a private employer files with its OPCO, a
 * public one with the State's service. Null for an internship, which is not filed, and before the signature.
 */
export function depositOf(
  contract: { kind: ContractKind; step: ContractStep; startsOn: string; filedOn: string | null },
  hostKind: HostKind,
  today: Temporal.PlainDate,
): Deposit | null {
  const { kind, step, startsOn, filedOn } = contract;
  if (kind === 'internship' || step === 'draft' || step === 'cancelled') return null;
  const dueOn = `${depositDueOn(Temporal.PlainDate.from(startsOn))}`;
  const awaited = step === 'signed' || step === 'refused';
  return {
    dueOn,
    article: kind === 'apprenticeship' ? 'L6224-1' : null,
    to: hostKind === 'public_body' ? 'à la DDETSPP (CELIA)' : 'à l’OPCO',
    awaited,
    late: awaited && `${today}` > dueOn,
    filedOn,
    silentFrom:
      step === 'filed' && filedOn ? `${Temporal.PlainDate.from(filedOn).add({ days: decisionDays })}` : null,
  };
}
