import type { Apprentice, FortnightHalf, SentException, WorkplaceState } from './fortnight-api';

/** What was tapped and not signed yet, by half-day. */
export interface Change {
  state: WorkplaceState;
  reason: string;
}
export type Changes = Readonly<Record<string, Change>>;

export const keyOf = ({ day, half }: Pick<FortnightHalf, 'day' | 'half'>): string => `${day} ${half}`;

/** Whether somebody may tap a half-day: theirs, and begun. */
export const mayChange = (half: FortnightHalf): boolean => half.own && half.begun;

/** What the signature will say of a half-day: what was tapped, else what is noted, else present as planned. */
export const stateToSign = (half: FortnightHalf, changes: Changes): FortnightHalf['state'] =>
  changes[keyOf(half)]?.state ?? half.state ?? (mayChange(half) ? 'present_company' : null);

/** The exceptions that go with a signature; what the school noted is left out unless it was tapped. */
export function exceptionsOf(apprentice: Apprentice, changes: Changes): SentException[] {
  return apprentice.halves.filter(mayChange).flatMap((half): SentException[] => {
    const change = changes[keyOf(half)];
    const { day, half: name } = half;
    if (half.bySchool && !change) return [];
    const state = stateToSign(half, changes) as WorkplaceState;
    if (state === 'present_company' && !half.bySchool) return [];
    return [{ day, half: name, state, ...(change?.reason ? { reason: change.reason } : {}) }];
  });
}

/** Whether a signature would add something. */
export const isToSign = (apprentice: Apprentice, changes: Changes): boolean =>
  apprentice.toSign > 0 ||
  apprentice.halves.some((half) => {
    const change = changes[keyOf(half)];
    return change !== undefined && mayChange(half) && (change.state !== half.state || change.reason !== '');
  });
