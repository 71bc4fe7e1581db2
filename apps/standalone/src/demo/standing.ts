import type { Contract, Termination } from './contracts.js';

/** A contract as it stands on a day. */
export interface StandingContract extends Contract {
  stage: 'draft' | 'signed' | 'filed' | 'accepted';
  /** The term, or the day a termination set. */
  lastDay: string;
}

export const isBinding = ({ stage }: StandingContract): boolean => stage !== 'draft';

/** A contract as that day knows it. */
export function standing(today: string, one: Contract): StandingContract {
  const broken: Termination | null =
    one.termination && one.termination.lastDay <= today ? one.termination : null;
  const stage =
    one.acceptedOn <= today
      ? 'accepted'
      : one.filedOn <= today
        ? 'filed'
        : one.signedOn <= today
          ? 'signed'
          : 'draft';
  return { ...one, stage, termination: broken, lastDay: broken?.lastDay ?? one.endsOn };
}
