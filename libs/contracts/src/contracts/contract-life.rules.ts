import type { Temporal } from 'temporal-polyfill';
import type { Refusal } from '#platform';
import { sources } from './sources.js';

/** The steps that are stored; running and ended follow from the dates, terminated from a termination. */
export const contractSteps = {
  draft: 'Brouillon',
  signed: 'Signé',
  filed: 'Déposé',
  accepted: 'Accepté',
  refused: 'Dépôt refusé',
  cancelled: 'Annulé',
} as const satisfies Record<string, string>;

export type ContractStep = keyof typeof contractSteps;

/** What a reader sees on a given day. */
export type ContractState = ContractStep | 'running' | 'ended' | 'terminated';

export const contractStateLabels: Readonly<Record<ContractState, string>> = {
  ...contractSteps,
  running: 'En cours',
  ended: 'Terminé',
  terminated: 'Rompu',
};

type StepCheck = 'refusals_to_sign' | 'not_started_yet';

export interface ContractTransition {
  from: ContractStep;
  to: ContractStep;
  who: readonly ('director' | 'coordinator')[];
  check?: StepCheck;
}

const staff = ['director', 'coordinator'] as const;

/**
 * The life of a contract: from, to, who, extra check. A refused deposit is filed again (Code du travail,
 * L6224-1); a contract runs from its start even before the deposit is decided. A termination is no
 * step but a row of its own: see `refusalsToTerminate`.
 */
export const contractTransitions: readonly ContractTransition[] = [
  { from: 'draft', to: 'signed', who: staff, check: 'refusals_to_sign' },
  { from: 'signed', to: 'filed', who: staff },
  { from: 'filed', to: 'accepted', who: staff },
  { from: 'filed', to: 'refused', who: staff },
  { from: 'refused', to: 'filed', who: staff },
  { from: 'draft', to: 'cancelled', who: staff },
  { from: 'signed', to: 'cancelled', who: staff, check: 'not_started_yet' },
  { from: 'filed', to: 'cancelled', who: staff, check: 'not_started_yet' },
  { from: 'accepted', to: 'cancelled', who: staff, check: 'not_started_yet' },
  { from: 'refused', to: 'cancelled', who: staff },
];

/** A contract as its life is read: `terminatedOn` is the last day worked, null while none is recorded. */
export interface ContractLife {
  step: ContractStep;
  start: Temporal.PlainDate;
  end: Temporal.PlainDate;
  terminatedOn: Temporal.PlainDate | null;
}

/** The last day of the contract: that of its termination, or the agreed end. */
export function lastDayOf(life: ContractLife): Temporal.PlainDate {
  return life.terminatedOn ?? life.end;
}

/** What the contract is on that day: its step, or running and ended as the dates say. */
export function stateOn(life: ContractLife, today: Temporal.PlainDate): ContractState {
  if (life.step === 'draft' || life.step === 'cancelled' || life.step === 'refused') return life.step;
  if (`${today}` < `${life.start}`) return life.step;
  if (`${today}` <= `${lastDayOf(life)}`) return 'running';
  return life.terminatedOn ? 'terminated' : 'ended';
}

/** Whether the learner is under this contract on that day: signed, begun and not over. */
export function isUnderContract(life: ContractLife, today: Temporal.PlainDate): boolean {
  return stateOn(life, today) === 'running';
}

/** Every refusal to take a contract to another step, the checks of signing and termination apart. */
export function refusalsToStep(
  life: ContractLife,
  to: ContractStep,
  role: string,
  today: Temporal.PlainDate,
): Refusal[] {
  const transition = contractTransitions.find((known) => known.from === life.step && known.to === to);
  if (!transition) {
    return [
      {
        code: 'contract.step_impossible',
        message: `Un contrat à l’étape «\u00A0${contractSteps[life.step]}\u00A0» ne peut pas passer à «\u00A0${contractSteps[to]}\u00A0». Choisissez une étape proposée.`,
        field: 'step',
        source: sources.deposit,
      },
    ];
  }
  const refusals: Refusal[] = [];
  if (!(transition.who as readonly string[]).includes(role)) {
    refusals.push({
      code: 'contract.step_not_yours',
      message: 'Seules la direction et la coordination font avancer un contrat. Demandez-le-leur.',
      field: 'step',
      source: 'Droits de l’école',
    });
  }
  if (transition.check === 'not_started_yet' && `${today}` >= `${life.start}`) {
    refusals.push({
      code: 'contract.already_started',
      message: 'Le contrat a commencé\u00A0: il ne s’annule plus. Enregistrez une rupture.',
      field: 'step',
      source: sources.termination,
    });
  }
  return refusals;
}
