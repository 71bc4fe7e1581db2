import { queryOptions } from '@tanstack/react-query';
import { send } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type Cohort = Schemas['CohortView'];
export type CohortBody = Schemas['CohortBody'];
export type IntakeCalendar = Schemas['IntakeCalendarView'];
export type Headcount = Schemas['Headcount'];
export type CohortLearner = Schemas['CohortLearner'];
export type CertificationBody = Schemas['CertificationBody'];
export type ClosingLine = ClosingList['lines'][number];
type ClosingList = Schemas['ClosingListView'];
type CertificationChoices = Schemas['CertificationChoices'];

const at = encodeURIComponent;

export const cohortsQuery = queryOptions({
  queryKey: ['cohorts'],
  queryFn: ({ signal }) => send<Cohort[]>('GET', '/api/cohorts', undefined, signal),
});
export const cohortQuery = (id: string) =>
  queryOptions({
    queryKey: ['cohorts', id],
    queryFn: ({ signal }) => send<Cohort>('GET', `/api/cohorts/${at(id)}`, undefined, signal),
  });
export const cohortLearnersQuery = (id: string) =>
  queryOptions({
    queryKey: ['cohorts', id, 'learners'],
    queryFn: ({ signal }) =>
      send<CohortLearner[]>('GET', `/api/cohorts/${at(id)}/learners`, undefined, signal),
  });
export const closingListQuery = (id: string) =>
  queryOptions({
    queryKey: ['cohorts', id, 'closing-list'],
    queryFn: ({ signal }) =>
      send<ClosingList>('GET', `/api/cohorts/${at(id)}/closing-list`, undefined, signal),
  });
export const intakeCalendarQuery = queryOptions({
  queryKey: ['cohorts', 'calendar'],
  queryFn: ({ signal }) => send<IntakeCalendar>('GET', '/api/intake-calendar', undefined, signal),
});
export const headcountsQuery = queryOptions({
  queryKey: ['cohorts', 'headcounts'],
  queryFn: ({ signal }) => send<Headcount[]>('GET', '/api/headcounts', undefined, signal),
});
export const certificationsQuery = queryOptions({
  queryKey: ['certifications'],
  queryFn: ({ signal }) => send<CertificationChoices>('GET', '/api/certifications', undefined, signal),
});
/** What a promotion would mean, without saving it; null while it cannot be judged. */
export const draftQuery = (draft: (CohortBody & { cohortId?: string }) | null) =>
  queryOptions({
    queryKey: ['cohort-draft', draft],
    queryFn: ({ signal }) => send<IntakeCalendar>('POST', '/api/cohort-drafts', draft, signal),
    enabled: draft !== null,
    retry: false,
  });

export const createCohort = (body: CohortBody) => send<{ id: string }>('POST', '/api/cohorts', body);
export const changeCohort = (id: string, body: CohortBody) =>
  send<Cohort>('PUT', `/api/cohorts/${at(id)}`, body);
export const removeCohort = (id: string) => send('DELETE', `/api/cohorts/${at(id)}`);
export const addCertification = (body: CertificationBody) =>
  send<{ id: string }>('POST', '/api/certifications', body);
