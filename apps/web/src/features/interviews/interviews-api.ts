import { queryOptions } from '@tanstack/react-query';
import { send } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type Interview = Schemas['InterviewView'];
export type InterviewLine = Schemas['InterviewLine'];
export type Grid = Schemas['InterviewGridView'];
export type GridBody = Schemas['InterviewGridBody'];
export type Assessment = Schemas['AssessmentView'];
export type Result = NonNullable<InterviewLine['result']>;
type Words = Schemas['InterviewWords'];
type StaffChoice = Schemas['StaffChoice'];
type Positioning = Schemas['PositioningView'];

const at = encodeURIComponent;

export const interviewsQuery = (asked: { applicationId?: string; state?: 'open' | 'done' }) =>
  queryOptions({
    queryKey: ['interviews', 'list', asked],
    queryFn: ({ signal }) =>
      send<InterviewLine[]>('GET', `/api/interviews?${new URLSearchParams(asked)}`, undefined, signal),
  });
export const interviewQuery = (id: string) =>
  queryOptions({
    queryKey: ['interviews', id],
    queryFn: ({ signal }) => send<Interview>('GET', `/api/interviews/${at(id)}`, undefined, signal),
  });
export const interviewWordsQuery = queryOptions({
  queryKey: ['interview-words'],
  queryFn: ({ signal }) => send<Words>('GET', '/api/interview-words', undefined, signal),
  staleTime: Number.POSITIVE_INFINITY,
});
export const gridsQuery = queryOptions({
  queryKey: ['interview-grids'],
  queryFn: ({ signal }) => send<Grid[]>('GET', '/api/interview-grids', undefined, signal),
});
export const interviewersQuery = queryOptions({
  queryKey: ['interviewers'],
  queryFn: ({ signal }) => send<StaffChoice[]>('GET', '/api/interviewers', undefined, signal),
});

export const planInterview = (applicationId: string, body: Schemas['NewInterviewBody']) =>
  send<{ id: string }>('POST', `/api/applications/${at(applicationId)}/interviews`, body);
export const changeInterview = (id: string, body: Schemas['InterviewBody']) =>
  send('PUT', `/api/interviews/${at(id)}`, body);
export const cancelInterview = (id: string) => send('POST', `/api/interviews/${at(id)}/cancellation`);
export const putInterviewBack = (id: string) => send('DELETE', `/api/interviews/${at(id)}/cancellation`);
export const concludeInterview = (id: string, result: Result | null) =>
  send('PUT', `/api/interviews/${at(id)}/result`, { result });
export const assessInterview = (id: string, body: Schemas['AssessmentBody']) =>
  send('PUT', `/api/interviews/${at(id)}/assessment`, body);
/** Each reading is logged: asked only when somebody wants it. */
export const readAssessments = (id: string) =>
  send<Assessment[]>('GET', `/api/interviews/${at(id)}/assessments`);

export const createGrid = (body: GridBody) => send<{ id: string }>('POST', '/api/interview-grids', body);
export const changeGrid = (id: string, body: GridBody) =>
  send('POST', `/api/interview-grids/${at(id)}/versions`, body);
export const retireGrid = (id: string) => send('POST', `/api/interview-grids/${at(id)}/retirement`);
export const putGridBack = (id: string) => send('DELETE', `/api/interview-grids/${at(id)}/retirement`);

/** Each reading is logged. */
export const readPositioning = (applicationId: string) =>
  send<Positioning[]>('GET', `/api/applications/${at(applicationId)}/positioning-results`);
export const recordPositioning = (applicationId: string, body: Schemas['PositioningBody']) =>
  send<{ id: string }>('POST', `/api/applications/${at(applicationId)}/positioning-results`, body);
export const removePositioning = (id: string) => send('DELETE', `/api/positioning-results/${at(id)}`);
