import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { send } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type Application = Schemas['ApplicationView'];
export type ApplicationLine = Schemas['ApplicationLine'];
export type ApplicationBody = Schemas['ApplicationBody'];
export type Stage = Application['stage'];
export type Words = Schemas['ApplicationWords'];
export type ImportPreview = Schemas['ImportPreview'];
export type ImportRow = Schemas['ImportRow'];
export type ImportResult = Schemas['ImportResult'];
export type ApplicationList = Schemas['ApplicationList'];
type Prescription = Schemas['PrescriptionView'];
type Moved = Schemas['MoveId'];

/** What the list and the board keep in the address. */
export interface Filters {
  cohortId: string;
  eligibility: string;
  search: string;
  prescriber: string;
}

const at = encodeURIComponent;

/** The query of an address, without what is not asked. */
export const asked = (values: Record<string, string>) =>
  new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ''));

export const applicationsQuery = (filters: Filters & { stage: string }) =>
  infiniteQueryOptions({
    queryKey: ['applications', 'list', filters],
    queryFn: ({ signal, pageParam }) => {
      const query = asked({ ...filters, after: pageParam ?? '', limit: '50' });
      return send<ApplicationList>('GET', `/api/applications?${query}`, undefined, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
export const applicationQuery = (id: string) =>
  queryOptions({
    queryKey: ['applications', id],
    queryFn: ({ signal }) => send<Application>('GET', `/api/applications/${at(id)}`, undefined, signal),
  });
export const wordsQuery = queryOptions({
  queryKey: ['application-words'],
  queryFn: ({ signal }) => send<Words>('GET', '/api/application-words', undefined, signal),
  staleTime: Number.POSITIVE_INFINITY,
});

export const receiveApplication = (body: ApplicationBody) =>
  send<{ id: string }>('POST', '/api/applications', body);
export const correctApplication = (id: string, body: ApplicationBody) =>
  send('PUT', `/api/applications/${at(id)}`, body);
export const moveApplication = (id: string, body: { stage: Stage; reason?: string; entryOn?: string }) =>
  send<Moved>('POST', `/api/applications/${at(id)}/moves`, body);
export const reverseMove = (moveId: string) => send('POST', `/api/application-moves/${at(moveId)}/reversal`);
export const signWaiver = (id: string, reason: string) =>
  send('POST', `/api/applications/${at(id)}/waivers`, { reason });
/** Each reading is logged: asked only when somebody wants it. */
export const readPrescription = (id: string) =>
  send<Prescription>('GET', `/api/applications/${at(id)}/prescription`);

function sent(file: File, fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file);
  return form;
}
export const previewImport = (file: File, cohortId: string) =>
  send<ImportPreview>('POST', '/api/application-imports/preview', sent(file, { cohortId }));
export const importApplications = (file: File, cohortId: string, sha256: string) =>
  send<ImportResult>('POST', '/api/application-imports', sent(file, { cohortId, sha256 }));
