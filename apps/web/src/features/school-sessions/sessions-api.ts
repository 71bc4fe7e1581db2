import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type Half = Schemas['Half'];
export type SessionWeek = Schemas['SessionWeekView'];
export type WeekHalf = Schemas['SessionHalfView'];
export type SchoolSession = Schemas['SchoolSessionView'];
export type TroubledSession = Schemas['TroubledSessionView'];
export type SessionContent = Omit<Schemas['TemplateHalfBody'], 'weekday' | 'half'>;
export type Block = Schemas['BlockView'];
export type WeekTemplate = Schemas['WeekTemplateView'];
export type Placement = Schemas['PlacementView'];
export type TrainerAbsence = Schemas['TrainerAbsenceView'];
export type AbsenceReason = Schemas['TrainerAbsenceReason'];
export type ConcernedSession = Schemas['ConcernedSessionView'];

export const HALVES: Half[] = ['morning', 'afternoon'];
export const HALF_WORDS: Record<Half, string> = { morning: 'matin', afternoon: 'après-midi' };

/** « CCP 1 », from RNCP37674BC01. */
export const blockName = (code: string): string => `CCP\u00a0${Number(code.slice(-2))}`;
export const subjectOf = ({
  subject,
  blockCode,
}: {
  subject: string | null;
  blockCode: string | null;
}): string => subject ?? (blockCode ? blockName(blockCode) : '');

/** Everything that shows sessions is read again. */
export const refreshSessions = (client: QueryClient) =>
  client.invalidateQueries({
    predicate: ({ queryKey }) =>
      ['sessions', 'my-calendar', 'attendance', 'rooms'].includes(String(queryKey[0])),
  });

export const weekQuery = (id: string, day: string) =>
  queryOptions({
    queryKey: ['sessions', 'week', id, day],
    queryFn: ({ signal }) =>
      read(api.GET('/api/cohorts/{id}/sessions', { params: { path: { id }, query: { day } }, signal })),
  });

export const choicesQuery = (id: string, query: { day?: string; half?: Half; sessionId?: string }) =>
  queryOptions({
    queryKey: ['sessions', 'choices', id, query],
    queryFn: ({ signal }) =>
      read(api.GET('/api/cohorts/{id}/session-choices', { params: { path: { id }, query }, signal })),
    staleTime: 0,
  });

export const troubledQuery = queryOptions({
  queryKey: ['sessions', 'troubled'],
  queryFn: ({ signal }) => read(api.GET('/api/troubled-sessions', { signal })),
});

export const mySessionsQuery = queryOptions({
  queryKey: ['sessions', 'mine'],
  queryFn: ({ signal }) => read(api.GET('/api/my-sessions', { signal })),
});

export const placeSession = (id: string, body: Schemas['NewSessionBody']) =>
  read(api.POST('/api/cohorts/{id}/sessions', { params: { path: { id } }, body }));
export const changeSession = (id: string, body: Schemas['ChangedSessionBody']) =>
  read(api.PUT('/api/sessions/{id}', { params: { path: { id } }, body }));
export const cancelSession = (id: string, seenRevision: number) =>
  read(api.POST('/api/sessions/{id}/cancellation', { params: { path: { id } }, body: { seenRevision } }));
export const restoreSession = (id: string) =>
  read(api.DELETE('/api/sessions/{id}/cancellation', { params: { path: { id } } }));

export const templatesQuery = (id: string) =>
  queryOptions({
    queryKey: ['sessions', 'templates', id],
    queryFn: ({ signal }) =>
      read(api.GET('/api/cohorts/{id}/week-templates', { params: { path: { id } }, signal })),
  });
export const createTemplate = (id: string, body: Schemas['WeekTemplateBody']) =>
  read(api.POST('/api/cohorts/{id}/week-templates', { params: { path: { id } }, body }));
export const changeTemplate = (id: string, body: Schemas['WeekTemplateBody']) =>
  read(api.PUT('/api/week-templates/{id}', { params: { path: { id } }, body }));
export const removeTemplate = (id: string) =>
  read(api.DELETE('/api/week-templates/{id}', { params: { path: { id } } }));
export const previewQuery = (id: string, body: Schemas['TemplateApplicationBody']) =>
  queryOptions({
    queryKey: ['sessions', 'preview', id, body],
    queryFn: ({ signal }) =>
      read(api.POST('/api/week-templates/{id}/previews', { params: { path: { id } }, body, signal })),
    retry: false,
    staleTime: 0,
  });
export const applyTemplate = (id: string, body: Schemas['TemplateApplicationBody']) =>
  read(api.POST('/api/week-templates/{id}/applications', { params: { path: { id } }, body }));
export const undoApplication = (id: string) =>
  read(api.DELETE('/api/template-applications/{id}', { params: { path: { id } } }));

export const absencesQuery = queryOptions({
  queryKey: ['sessions', 'absences'],
  queryFn: ({ signal }) => read(api.GET('/api/trainer-absences', { signal })),
});
export const absenceQuery = (id: string) =>
  queryOptions({
    queryKey: ['sessions', 'absences', id],
    queryFn: ({ signal }) =>
      read(api.GET('/api/trainer-absences/{id}', { params: { path: { id } }, signal })),
  });
export const declareAbsence = (body: Schemas['TrainerAbsenceBody']) =>
  read(api.POST('/api/trainer-absences', { body }));
export const withdrawAbsence = (id: string) =>
  read(api.DELETE('/api/trainer-absences/{id}', { params: { path: { id } } }));
export const replaceSessions = (id: string, body: Schemas['ReplacementBody']) =>
  read(api.POST('/api/trainer-absences/{id}/replacements', { params: { path: { id } }, body }));
export const undoReplacement = (id: string) =>
  read(api.DELETE('/api/replacements/{id}', { params: { path: { id } } }));

export const ABSENCE_REASONS: Record<AbsenceReason, string> = {
  sick: 'Maladie',
  leave: 'Congé',
  training: 'Formation',
  other: 'Autre',
};
