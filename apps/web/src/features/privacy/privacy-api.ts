import { queryOptions } from '@tanstack/react-query';
import { send } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type Term = Schemas['RetentionTermView'];
export type AnnouncedRun = Schemas['AnnouncedRun'];
export type AnnouncedItem = Schemas['AnnouncedItem'];
export type DoneRun = Schemas['DoneRun'];
export type DataRequest = Schemas['DataRequestView'];
export type ErasurePreview = Schemas['ErasurePreview'];
export type Processing = Schemas['ProcessingView'];
export type ProcessingBody = Schemas['ProcessingBody'];
export type Breach = Schemas['BreachView'];
export type BreachBody = Schemas['BreachBody'];

const query = <T>(key: string[], path: `/api/${string}`) =>
  queryOptions({
    queryKey: ['privacy', ...key],
    queryFn: ({ signal }) => send<T>('GET', path, undefined, signal),
  });

export const termsQuery = query<Term[]>(['terms'], '/api/retention-terms');
export const announcedQuery = query<AnnouncedRun[]>(['announced'], '/api/retention-runs/announced');
export const doneQuery = query<DoneRun[]>(['done'], '/api/retention-runs/done');
export const requestsQuery = query<DataRequest[]>(['requests'], '/api/data-requests');
export const registerQuery = query<Processing[]>(['register'], '/api/processing-activities');
export const breachesQuery = query<Breach[]>(['breaches'], '/api/breaches');
export const archivedQuery = query<Schemas['ArchivedFileView'][]>(['archived'], '/api/archived-learners');
export const sealedQuery = query<Schemas['SealedColumnView'][]>(['sealed'], '/api/sealed-columns');
export const readersQuery = query<Schemas['ReaderView'][]>(['readers'], '/api/readings/readers');
export const myDataQuery = query<Schemas['MyDataView']>(['mine'], '/api/my-data');
export const personQuery = (learnerId: string) =>
  query<Schemas['PersonDataView']>(['person', learnerId], `/api/people/${learnerId}/personal-data`);
export const readingsQuery = (search: string) =>
  query<Schemas['ReadingsPage']>(['readings', search], `/api/readings?${search}`);

export const decideTerm = (body: Schemas['RetentionTermBody']) =>
  send<{ id: string }>('POST', '/api/retention-terms', body);
export const takeTermBack = (id: string) => send('DELETE', `/api/retention-terms/${id}`);
export const hold = (body: Schemas['RetentionHoldBody']) =>
  send<{ id: string }>('POST', '/api/retention-holds', body);
export const liftHold = (id: string) => send('DELETE', `/api/retention-holds/${id}`);
export const askAboutData = (body: Schemas['DataRequestBody']) =>
  send<{ id: string }>('POST', '/api/my-data/requests', body);
export const answerRequest = (id: string, body: Schemas['DataRequestAnswer']) =>
  send('POST', `/api/data-requests/${id}/answer`, body);
export const erasePerson = (learnerId: string, name: string) =>
  send('POST', `/api/people/${learnerId}/erasure`, { name });
export const openArchived = (learnerId: string, reason: string) =>
  send('POST', `/api/archived-learners/${learnerId}/openings`, { reason });
export const saveProcessing = (id: string | null, body: ProcessingBody) =>
  id
    ? send('PUT', `/api/processing-activities/${id}`, body)
    : send('POST', '/api/processing-activities', body);
export const endProcessing = (id: string) => send('DELETE', `/api/processing-activities/${id}`);
export const saveBreach = (id: string | null, body: BreachBody) =>
  id ? send('PUT', `/api/breaches/${id}`, body) : send('POST', '/api/breaches', body);
export const closeBreach = (id: string) => send('POST', `/api/breaches/${id}/closure`);

/** « 5 ans », « 18 mois », « aussitôt » */
export function length(months: number): string {
  if (months === 0) return 'aussitôt';
  return months % 12 === 0 && months > 12 ? `${months / 12}\u00a0ans` : `${months}\u00a0mois`;
}
