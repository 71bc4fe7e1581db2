import { queryOptions } from '@tanstack/react-query';
import { send } from '../../api/client';
import type { Expected, HalfDay, Recorded } from '../../strip';

export type Half = 'morning' | 'afternoon';
export type Place = 'school' | 'company' | 'closed' | 'holiday' | 'leave' | 'host_closed' | 'none';
export type LedgerState =
  | 'present_school'
  | 'present_company'
  | 'mediation'
  | 'representation'
  | 'absent_justified'
  | 'absent_unjustified'
  | 'leave'
  | 'sick';
export type EntryState = LedgerState | 'withdrawn';
export type Mark =
  | 'present'
  | 'late'
  | 'mediation'
  | 'representation'
  | 'absent_justified'
  | 'absent_unjustified'
  | 'leave'
  | 'sick'
  | 'unknown';

export interface SheetSummary {
  cohortId: string;
  cohortName: string;
  day: string;
  half: Half;
  progress: 'to_come' | 'to_fill' | 'incomplete' | 'filled';
  expected: number;
  recorded: number;
  absent: number;
}

export interface SheetEntry {
  learnerId: string;
  firstName: string;
  lastName: string;
  state: Mark;
  /** Minutes of delay. */
  minutes: number | null;
  reason: string | null;
  revision: number;
  recordedBy: string | null;
  recordedAt: string | null;
}

export interface Sheet {
  cohort: { id: string; name: string; halfDayMinutes: number };
  day: string;
  half: Half;
  version: number;
  savedAt: string | null;
  savedBy: string | null;
  closedBecause: string | null;
  entries: SheetEntry[];
}

export interface SentMark {
  learnerId: string;
  state: Mark;
  minutes?: number | null;
  reason?: string | null;
}

export interface HalfState {
  place: Place;
  name: string | null;
  state: LedgerState | null;
  minutes: number | null;
  revision: number;
  begun: boolean;
}

export interface CohortPresence {
  cohortId: string;
  cohortName: string;
  day: string;
  learners: {
    learnerId: string;
    firstName: string;
    lastName: string;
    morning: HalfState;
    afternoon: HalfState;
  }[];
}

export type LearnerHalfDay = HalfState & { day: string; half: Half };

export interface Revision {
  revision: number;
  state: EntryState;
  minutes: number | null;
  origin: 'sheet' | 'workplace' | 'correction' | 'import';
  recordedBy: string;
  recordedAt: string;
  reason: string | null;
  onPaper: boolean;
  reasonErased: boolean;
}

export interface Totals {
  expectedHalves: number;
  presentHalves: number;
  excusedHalves: number;
  absentHalves: number;
  unknownHalves: number;
  attendanceRate: number | null;
  reachableRate: number | null;
  schoolMinutes: number;
  companyDays: number;
}

export const HALF_WORDS: Record<Half, string> = { morning: 'matin', afternoon: 'après-midi' };
export const HALF_TITLES: Record<Half, string> = { morning: 'Matin', afternoon: 'Après-midi' };

/** What a record says, in a history or a list. */
export const STATE_WORDS: Record<EntryState, string> = {
  present_school: 'Présent à l’école',
  present_company: 'Présent dans la structure',
  mediation: 'Médiation numérique',
  representation: 'Représente l’école',
  absent_justified: 'Absence justifiée',
  absent_unjustified: 'Absence injustifiée',
  leave: 'Congé',
  sick: 'Arrêt maladie',
  withdrawn: 'Note retirée',
};

const EXPECTED: Record<Place, Expected> = {
  school: 'school',
  company: 'company',
  closed: 'closed',
  holiday: 'holiday',
  leave: 'leave',
  host_closed: 'closed',
  none: 'nothing',
};
const RECORDED: Record<LedgerState, Recorded> = {
  present_school: 'school',
  present_company: 'company',
  mediation: 'mediation',
  representation: 'mediation',
  absent_justified: 'absent-justified',
  absent_unjustified: 'absent-unjustified',
  leave: 'leave',
  sick: 'sick',
};

/** A half-day as the strip draws it. */
export function toStrip(
  halfDay: { day: string; half: Half; place: Place; name: string | null; state: LedgerState | null },
  note?: string,
): HalfDay {
  const { day, half, place, name, state } = halfDay;
  const notes = [
    place === 'host_closed' ? 'fermeture de la structure' : null,
    name,
    state === 'representation' ? 'représente l’école' : null,
    note,
  ].filter(Boolean);
  return {
    date: day,
    half,
    expected: EXPECTED[place],
    recorded: state && RECORDED[state],
    note: notes.join(', ') || undefined,
  };
}

const at = encodeURIComponent;

export const sheetsQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ['attendance', 'sheets', from, to],
    queryFn: ({ signal }) =>
      send<SheetSummary[]>('GET', `/api/sheets?from=${from}&to=${to}`, undefined, signal),
  });

export const presenceQuery = (cohortId: string, day: string) =>
  queryOptions({
    queryKey: ['attendance', 'presence', cohortId, day],
    queryFn: ({ signal }) =>
      send<CohortPresence>('GET', `/api/cohorts/${at(cohortId)}/presence?day=${day}`, undefined, signal),
  });

const sheetAddress = (cohortId: string, day: string, half: string) =>
  `/api/cohorts/${at(cohortId)}/sheets/${at(day)}/${at(half)}`;

export const sheetQuery = (cohortId: string, day: string, half: string) =>
  queryOptions({
    queryKey: ['attendance', 'sheet', cohortId, day, half],
    queryFn: ({ signal }) => send<Sheet>('GET', sheetAddress(cohortId, day, half), undefined, signal),
    // What is being typed stands on what was read: it is read again only when asked.
    refetchOnWindowFocus: false,
    staleTime: 0,
  });

export const saveSheet = (
  sheet: Pick<Sheet, 'cohort' | 'day' | 'half'>,
  body: { version: number; clientId: string; marks: SentMark[] },
) =>
  send<{ version: number; changed: number }>(
    'PUT',
    sheetAddress(sheet.cohort.id, sheet.day, sheet.half),
    body,
  );

const learnerAddress = (learnerId: string) => `/api/learners/${at(learnerId)}`;

export const halfDaysQuery = (learnerId: string, from: string, to: string) =>
  queryOptions({
    queryKey: ['attendance', 'half-days', learnerId, from, to],
    queryFn: ({ signal }) =>
      send<LearnerHalfDay[]>(
        'GET',
        `${learnerAddress(learnerId)}/half-days?from=${from}&to=${to}`,
        undefined,
        signal,
      ),
  });

export const totalsQuery = (learnerId: string, from: string, to: string) =>
  queryOptions({
    queryKey: ['attendance', 'totals', learnerId, from, to],
    queryFn: ({ signal }) =>
      send<Totals>('GET', `${learnerAddress(learnerId)}/attendance?from=${from}&to=${to}`, undefined, signal),
  });

export const historyQuery = (learnerId: string, day: string, half: Half) =>
  queryOptions({
    queryKey: ['attendance', 'history', learnerId, day, half],
    queryFn: ({ signal }) =>
      send<Revision[]>(
        'GET',
        `${learnerAddress(learnerId)}/half-days/${day}/${half}/history`,
        undefined,
        signal,
      ),
  });

export const correct = (
  learnerId: string,
  day: string,
  half: Half,
  body: { revision: number; state: EntryState; reason: string; clientId: string },
) =>
  send<{ revision: number }>(
    'POST',
    `${learnerAddress(learnerId)}/half-days/${day}/${half}/corrections`,
    body,
  );
