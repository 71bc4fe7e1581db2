import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client';
import type { components } from '../../api/schema';
import type { Expected, HalfDay, Recorded } from '../../strip';

type Schemas = components['schemas'];
export type Half = Schemas['Half'];
export type Place = Schemas['Place'];
export type LedgerState = Schemas['LedgerState'];
export type EntryState = Schemas['EntryState'];
export type Mark = Schemas['Mark'];
export type SheetSummary = Schemas['SheetSummary'];
export type SheetEntry = Schemas['SheetEntry'];
export type Sheet = Schemas['SheetView'];
export type SentMark = Schemas['MarkBody'];
export type HalfState = Schemas['HalfState'];
export type LearnerHalfDay = Schemas['LearnerHalfDay'];
export type Revision = Schemas['HalfDayRevision'];

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
  mediation: 'mediation',
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

export const sheetsQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ['attendance', 'sheets', from, to],
    queryFn: ({ signal }) => read(api.GET('/api/sheets', { params: { query: { from, to } }, signal })),
  });

export const presenceQuery = (id: string, day: string) =>
  queryOptions({
    queryKey: ['attendance', 'presence', id, day],
    queryFn: ({ signal }) =>
      read(api.GET('/api/cohorts/{id}/presence', { params: { path: { id }, query: { day } }, signal })),
  });

/** The half is the address's word: another one than the two is refused by the server. */
export const sheetQuery = (id: string, day: string, half: string) =>
  queryOptions({
    queryKey: ['attendance', 'sheet', id, day, half],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/cohorts/{id}/sheets/{day}/{half}', {
          params: { path: { id, day, half: half as Half } },
          signal,
        }),
      ),
    // What is being typed stands on what was read: it is read again only when asked.
    refetchOnWindowFocus: false,
    staleTime: 0,
  });

export const saveSheet = (
  { cohort, day, half }: Pick<Sheet, 'cohort' | 'day' | 'half'>,
  body: Schemas['SaveSheetBody'],
) =>
  read(
    api.PUT('/api/cohorts/{id}/sheets/{day}/{half}', {
      params: { path: { id: cohort.id, day, half } },
      body,
    }),
  );

export const halfDaysQuery = (id: string, from: string, to: string) =>
  queryOptions({
    queryKey: ['attendance', 'half-days', id, from, to],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/learners/{id}/half-days', { params: { path: { id }, query: { from, to } }, signal }),
      ),
  });

export const totalsQuery = (id: string, from: string, to: string) =>
  queryOptions({
    queryKey: ['attendance', 'totals', id, from, to],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/learners/{id}/attendance', { params: { path: { id }, query: { from, to } }, signal }),
      ),
  });

export const historyQuery = (id: string, day: string, half: Half) =>
  queryOptions({
    queryKey: ['attendance', 'history', id, day, half],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/learners/{id}/half-days/{day}/{half}/history', {
          params: { path: { id, day, half } },
          signal,
        }),
      ),
  });

export const correct = (id: string, day: string, half: Half, body: Schemas['CorrectionBody']) =>
  read(
    api.POST('/api/learners/{id}/half-days/{day}/{half}/corrections', {
      params: { path: { id, day, half } },
      body,
    }),
  );
