import { queryOptions } from '@tanstack/react-query';
import { send } from '../../api/client';

export type CohortPlace = 'school' | 'company' | 'closed' | 'holiday';
export type OverridePlace = 'school' | 'company' | 'closed';
export type Half = 'morning' | 'afternoon';

export interface PlannedCohort {
  id: string;
  number: number;
  name: string;
  startsOn: string;
  endsOn: string;
  schoolHours: number;
}

export interface ProgrammeHours {
  schoolHalfDays: number;
  schoolMinutes: number;
  companyHalfDays: number;
  targetMinutes: number;
  differenceMinutes: number;
  /** Between 0 and 1; null while nothing is planned. */
  schoolShare: number | null;
  reachesFloor: boolean | null;
}

export interface Run {
  place: CohortPlace;
  name?: string;
  firstDay: string;
  firstHalf: Half;
  lastDay: string;
  lastHalf: Half;
}

export interface CohortTimeline {
  cohort: PlannedCohort;
  hours: ProgrammeHours;
  runs: Run[];
}

export interface PlannedHalf {
  day: string;
  half: Half;
  place: CohortPlace;
  name?: string;
  /** Where the rhythm and the closures alone would put it. */
  otherwise: CohortPlace | null;
  decided: boolean;
  revision: number;
}

export interface CohortPlan {
  cohort: PlannedCohort;
  hours: ProgrammeHours;
  halfDays: PlannedHalf[];
}

export interface Rhythm {
  fromMonday: string;
  schoolWeeks: number;
  companyWeeks: number;
}

export interface RhythmConsequences {
  before: ProgrammeHours;
  after: ProgrammeHours;
  changes: { days: number; halfDays: number; firstDay: string | null; lastDay: string | null };
}

const cohortPath = (cohortId: string) => `/api/cohorts/${encodeURIComponent(cohortId)}`;

export const timelineQuery = queryOptions({
  queryKey: ['calendar', 'all'],
  queryFn: ({ signal }) => send<CohortTimeline[]>('GET', '/api/cohort-calendars', undefined, signal),
});

export const cohortPlanQuery = (cohortId: string) =>
  queryOptions({
    queryKey: ['calendar', cohortId],
    queryFn: ({ signal }) => send<CohortPlan>('GET', `${cohortPath(cohortId)}/calendar`, undefined, signal),
  });

export const rhythmsQuery = (cohortId: string) =>
  queryOptions({
    queryKey: ['calendar', cohortId, 'rhythms'],
    queryFn: ({ signal }) => send<Rhythm[]>('GET', `${cohortPath(cohortId)}/rhythms`, undefined, signal),
  });

export const consequencesQuery = (cohortId: string, rhythm: Rhythm) =>
  queryOptions({
    queryKey: ['calendar', cohortId, 'consequences', rhythm],
    queryFn: ({ signal }) => {
      const asked = new URLSearchParams(Object.entries(rhythm).map(([name, value]) => [name, String(value)]));
      return send<RhythmConsequences>(
        'GET',
        `${cohortPath(cohortId)}/rhythm-consequences?${asked}`,
        undefined,
        signal,
      );
    },
    retry: false,
  });

export const setRhythm = (cohortId: string, rhythm: Rhythm) =>
  send('PUT', `${cohortPath(cohortId)}/rhythms`, rhythm);
export const dropRhythm = (cohortId: string, fromMonday: string) =>
  send('DELETE', `${cohortPath(cohortId)}/rhythms/${fromMonday}`);
export const decideHalf = (
  cohortId: string,
  { day, half }: Pick<PlannedHalf, 'day' | 'half'>,
  decision: { place: OverridePlace | null; reason: string | null; seenRevision: number },
) => send<{ revision: number }>('PUT', `${cohortPath(cohortId)}/calendar/${day}/${half}`, decision);
