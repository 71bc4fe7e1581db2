import { queryOptions } from '@tanstack/react-query';
import { api, read, send } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type ClockView = Schemas['ClockView'];
export type Deadline = Schemas['DeadlineView'];

type About = { learnerId: string } | { contractId: string };

export const clocksQuery = (about: About | Record<string, never> = {}) =>
  queryOptions({
    queryKey: ['clocks', about],
    queryFn: ({ signal }) => read(api.GET('/api/clocks', { params: { query: about }, signal })),
  });

export const statusesQuery = (learnerId?: string) =>
  queryOptions({
    queryKey: ['learner-statuses', learnerId ?? null],
    queryFn: ({ signal }) =>
      read(api.GET('/api/learner-statuses', { params: { query: learnerId ? { learnerId } : {} }, signal })),
  });

export const deadlinesQuery = queryOptions({
  queryKey: ['deadlines'],
  queryFn: ({ signal }) => read(api.GET('/api/deadlines', { signal })),
});

export const changeDeadline = (body: {
  key: string;
  value: number | string | boolean;
  effectiveFrom: string;
  source: string;
}) => send<{ id: string }>('POST', '/api/deadlines', body);
export const withdrawDeadline = (id: string) => send('DELETE', `/api/deadlines/${id}`);

export const addFiling = (body: Schemas['FilingBody']) => send<{ id: string }>('POST', '/api/filings', body);
export const withdrawFiling = (id: string) => send('DELETE', `/api/filings/${id}`);

export const markClock = (body: Schemas['ClockMarkBody']) =>
  send<{ id: string }>('POST', '/api/clock-marks', body);
export const withdrawMark = (id: string) => send('DELETE', `/api/clock-marks/${id}`);
