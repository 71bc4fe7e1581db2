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
export type Rhythm = Schemas['RhythmBody'];

export const timelineQuery = queryOptions({
  queryKey: ['calendar', 'all'],
  queryFn: ({ signal }) => read(api.GET('/api/cohort-calendars', { signal })),
});

export const cohortPlanQuery = (id: string) =>
  queryOptions({
    queryKey: ['calendar', id],
    queryFn: ({ signal }) =>
      read(api.GET('/api/cohorts/{id}/calendar', { params: { path: { id } }, signal })),
  });

export const rhythmsQuery = (id: string) =>
  queryOptions({
    queryKey: ['calendar', id, 'rhythms'],
    queryFn: ({ signal }) => read(api.GET('/api/cohorts/{id}/rhythms', { params: { path: { id } }, signal })),
  });

export const consequencesQuery = (id: string, rhythm: Rhythm) =>
  queryOptions({
    queryKey: ['calendar', id, 'consequences', rhythm],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/cohorts/{id}/rhythm-consequences', { params: { path: { id }, query: rhythm }, signal }),
      ),
    retry: false,
  });

export const setRhythm = (id: string, body: Rhythm) =>
  read(api.PUT('/api/cohorts/{id}/rhythms', { params: { path: { id } }, body }));
export const dropRhythm = (id: string, fromMonday: string) =>
  read(api.DELETE('/api/cohorts/{id}/rhythms/{fromMonday}', { params: { path: { id, fromMonday } } }));
export const decideHalf = (
  id: string,
  { day, half }: Pick<PlannedHalf, 'day' | 'half'>,
  body: Schemas['HalfDayBody'],
) => read(api.PUT('/api/cohorts/{id}/calendar/{day}/{half}', { params: { path: { id, day, half } }, body }));
