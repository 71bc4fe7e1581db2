import { queryOptions } from '@tanstack/react-query';
import { api, read, send } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type NationalCheck = Schemas['NationalCheckView'];
export type NationalExport = Schemas['NationalExportView'];

export const nationalCheckQuery = queryOptions({
  queryKey: ['national-check'],
  queryFn: ({ signal }) => read(api.GET('/api/national-check', { signal })),
});
export const nationalExportsQuery = queryOptions({
  queryKey: ['national-exports'],
  queryFn: ({ signal }) => read(api.GET('/api/national-exports', { signal })),
});
export const makeNationalExport = (body: Schemas['NationalExportBody']) =>
  send<{ id: string }>('POST', '/api/national-exports', body);
