import { queryOptions } from '@tanstack/react-query';
import { send } from '../../api/client';
import type { Half, LedgerState, Place } from '../attendance/attendance-api';

export type WorkplaceState = 'present_company' | 'absent_justified' | 'absent_unjustified' | 'sick' | 'leave';

export interface FortnightHalf {
  day: string;
  half: Half;
  place: Place;
  name: string | null;
  state: LedgerState | null;
  begun: boolean;
  /** Whether the person answers for it. */
  own: boolean;
  bySchool: boolean;
}

export interface Signature {
  signedAt: string;
  signedBy: string;
  onPaper: boolean;
}

export interface Apprentice {
  contractId: string;
  learnerId: string;
  firstName: string;
  lastName: string;
  version: number;
  toSign: number;
  signature: Signature | null;
  halves: FortnightHalf[];
  schoolAhead: { from: string; to: string }[];
}

export interface Fortnight {
  from: string;
  to: string;
  apprentices: Apprentice[];
}

export interface SentException {
  day: string;
  half: Half;
  state: WorkplaceState;
  reason?: string;
}

export const fortnightQuery = (from: string | null, learnerId: string | null) => {
  const search = new URLSearchParams();
  if (from) search.set('from', from);
  if (learnerId) search.set('learnerId', learnerId);
  return queryOptions({
    queryKey: ['attendance', 'fortnight', from, learnerId],
    queryFn: ({ signal }) => send<Fortnight>('GET', `/api/fortnights?${search}`, undefined, signal),
    refetchOnWindowFocus: false,
  });
};

export const signFortnight = (
  contractId: string,
  from: string,
  body: { version: number; clientId: string; exceptions: SentException[] },
) =>
  send<{ version: number; recorded: number; signature: Signature }>(
    'PUT',
    `/api/fortnights/${encodeURIComponent(contractId)}/${from}`,
    body,
  );
