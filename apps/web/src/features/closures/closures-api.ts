import { queryOptions } from '@tanstack/react-query';
import { api, read, send } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
/** Days are 'YYYY-MM-DD', both included. */
export type ClosureDraft = Required<Schemas['ClosureBody']>;
export type Closure = Schemas['ClosureView'];

/** A school year, named by the year in which it begins: September to August. */
export const schoolYearOf = (day: string): number =>
  Number(day.slice(0, 4)) - (day.slice(5, 7) < '09' ? 1 : 0);

export const closuresQuery = (schoolYear: number) =>
  queryOptions({
    queryKey: ['closures', schoolYear],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/closures', {
          params: { query: { from: `${schoolYear}-09-01`, to: `${schoolYear + 1}-08-31` } },
          signal,
        }),
      ),
  });

const draftOf = ({ name, firstDay, lastDay, applies, confirmed }: ClosureDraft): ClosureDraft => ({
  name,
  firstDay,
  lastDay,
  applies,
  confirmed,
});

export const createClosure = (draft: ClosureDraft) =>
  read(api.POST('/api/closures', { body: draftOf(draft) }));
export const changeClosure = (id: string, draft: ClosureDraft) =>
  read(api.PUT('/api/closures/{id}', { params: { path: { id } }, body: draftOf(draft) }));
export const removeClosure = (id: string) =>
  read(api.DELETE('/api/closures/{id}', { params: { path: { id } } }));

export type ClosureConsequence = Schemas['ClosureConsequence'];
/** A closure as somebody is writing it. */
export type IntendedClosure = Pick<ClosureDraft, 'firstDay' | 'lastDay' | 'applies'> & { closureId?: string };

export const consequencesQuery = (asked: IntendedClosure) =>
  queryOptions({
    queryKey: ['calendar', 'closure-consequences', asked],
    queryFn: ({ signal }) => read(api.GET('/api/closure-consequences', { params: { query: asked }, signal })),
    retry: false,
  });

export type ClosureImportPreview = Schemas['ClosureImportPreviewView'];
export type ImportedClosure = Schemas['ImportedClosureView'];

function sent(file: File, sha256?: string): FormData {
  const form = new FormData();
  if (sha256) form.append('sha256', sha256);
  form.append('file', file);
  return form;
}

export const previewClosures = (file: File) =>
  send<ClosureImportPreview>('POST', '/api/closure-imports/preview', sent(file));
export const importClosures = (file: File, sha256: string) =>
  send<{ added: number }>('POST', '/api/closure-imports', sent(file, sha256));
