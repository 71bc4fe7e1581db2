import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type OverridePlace = Schemas['OverridePlace'];
export type PlannedCohort = Schemas['PlannedCohortView'];
export type ProgrammeHours = Schemas['ProgrammeHoursView'];
export type Run = Schemas['RunView'];
export type CohortTimeline = Schemas['CohortTimelineView'];
export type PlannedHalf = Schemas['PlannedHalfView'];
export type CohortPlan = Schemas['CohortPlanView'];
export type WhichPlan = Schemas['CalendarPlan'];
export type Rhythm = Schemas['RhythmBody'];
export type Frame = Schemas['FrameBody'];
export type RhythmConsequences = Schemas['RhythmConsequencesView'];
export type PlannedWeek = Schemas['PlannedWeekView'];
export type AskedWeek = Schemas['PlannedWeekBody'];
export type WeekDifference = Schemas['WeekDifferenceView'];
export type CalendarDifference = Schemas['CalendarDifferenceView'];
export type PendingChange = Schemas['PendingChangeView'];
export type FloorOccupancy = Schemas['FloorOccupancyView'];
export type FloorWeek = Schemas['FloorWeekView'];
export type Consequences = Schemas['CalendarConsequencesView'];
export type CalendarVersion = Schemas['VersionView'];

export const timelineQuery = (plan: WhichPlan = 'published') =>
  queryOptions({
    queryKey: ['calendar', 'all', plan],
    queryFn: ({ signal }) => read(api.GET('/api/cohort-calendars', { params: { query: { plan } }, signal })),
  });

export const cohortPlanQuery = (id: string, plan: WhichPlan) =>
  queryOptions({
    queryKey: ['calendar', id, plan],
    queryFn: ({ signal }) =>
      read(api.GET('/api/cohorts/{id}/calendar', { params: { path: { id }, query: { plan } }, signal })),
  });

export const rhythmsQuery = (id: string) =>
  queryOptions({
    queryKey: ['calendar', id, 'rhythms'],
    queryFn: ({ signal }) => read(api.GET('/api/cohorts/{id}/rhythms', { params: { path: { id } }, signal })),
  });

export const consequencesQuery = (id: string, body: Rhythm) =>
  queryOptions({
    queryKey: ['calendar', id, 'consequences', body],
    queryFn: ({ signal }) =>
      read(api.POST('/api/cohorts/{id}/rhythm-consequences', { params: { path: { id } }, body, signal })),
    retry: false,
  });

export const frameConsequencesQuery = (id: string, body: Frame) =>
  queryOptions({
    queryKey: ['calendar', id, 'frame-consequences', body],
    queryFn: ({ signal }) =>
      read(api.POST('/api/cohorts/{id}/frame-consequences', { params: { path: { id } }, body, signal })),
    retry: false,
  });

export const floorQuery = (plan: WhichPlan) =>
  queryOptions({
    queryKey: ['calendar', 'floor', plan],
    queryFn: ({ signal }) => read(api.GET('/api/floor-occupancy', { params: { query: { plan } }, signal })),
  });

export const allConsequencesQuery = queryOptions({
  queryKey: ['calendar', 'all-consequences'],
  queryFn: ({ signal }) => read(api.GET('/api/calendar-consequences', { signal })),
});

export const versionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['calendar', id, 'versions'],
    queryFn: ({ signal }) =>
      read(api.GET('/api/cohorts/{id}/calendar-versions', { params: { path: { id } }, signal })),
  });

export const versionChangesQuery = (id: string, number: number, since: number) =>
  queryOptions({
    queryKey: ['calendar', id, 'version-changes', number, since],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/cohorts/{id}/calendar-versions/{number}/changes', {
          params: { path: { id, number }, query: { since } },
          signal,
        }),
      ),
  });

export const setFrame = (id: string, body: Frame) =>
  read(api.PUT('/api/cohorts/{id}/calendar-frame', { params: { path: { id } }, body }));
export const placeWeeks = (id: string, body: Schemas['DraftWeeksBody']) =>
  read(api.PUT('/api/cohorts/{id}/calendar-draft/weeks', { params: { path: { id } }, body }));
/** Takes the draft's last change back, whatever it was. */
export const takeBack = (id: string, seenRevision: number) =>
  read(
    api.DELETE('/api/cohorts/{id}/calendar-draft/last-change', {
      params: { path: { id }, query: { seenRevision } },
    }),
  );
export const takeUpVersion = (id: string, body: Schemas['TakeUpBody']) =>
  read(api.PUT('/api/cohorts/{id}/calendar-draft', { params: { path: { id } }, body }));
export const setRhythm = (id: string, body: Rhythm) =>
  read(api.PUT('/api/cohorts/{id}/rhythms', { params: { path: { id } }, body }));
export const dropRhythm = (id: string, fromMonday: string) =>
  read(api.DELETE('/api/cohorts/{id}/rhythms/{fromMonday}', { params: { path: { id, fromMonday } } }));
export const decideHalf = (
  id: string,
  { day, half }: Pick<PlannedHalf, 'day' | 'half'>,
  body: Schemas['DraftHalfBody'],
) =>
  read(
    api.PUT('/api/cohorts/{id}/calendar-draft/half-days/{day}/{half}', {
      params: { path: { id, day, half } },
      body,
    }),
  );
export const giveUpDraft = (id: string, seenRevision: number) =>
  read(api.DELETE('/api/cohorts/{id}/calendar-draft', { params: { path: { id }, query: { seenRevision } } }));
export const publishDraft = (id: string, body: Schemas['VersionBody']) =>
  read(api.POST('/api/cohorts/{id}/calendar-versions', { params: { path: { id } }, body }));
export const draftChangesQuery = (id: string, revision: number) =>
  queryOptions({
    queryKey: ['calendar', id, 'draft-changes', revision],
    queryFn: ({ signal }) =>
      read(api.GET('/api/cohorts/{id}/calendar-draft/changes', { params: { path: { id } }, signal })),
  });
