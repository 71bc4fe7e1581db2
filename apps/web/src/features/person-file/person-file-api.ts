import { queryOptions } from '@tanstack/react-query';
import { download, send } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type DocumentsView = Schemas['DocumentsView'];
export type DocumentView = Schemas['DocumentView'];
export type DocumentDemand = Schemas['DocumentDemandView'];
export type ProtectedView = Schemas['ProtectedView'];
export type ProtectedBody = Schemas['ProtectedBody'];
export type ReadingBody = Schemas['ProtectedReadingBody'];
export type NoticesView = Schemas['NoticesView'];
type RowId = Schemas['NoticeRowId'];

const at = encodeURIComponent;

export const documentsQuery = (learnerId: string) =>
  queryOptions({
    queryKey: ['person-file', learnerId, 'documents'],
    queryFn: ({ signal }) =>
      send<DocumentsView>('GET', `/api/learners/${at(learnerId)}/documents`, undefined, signal),
  });
export const demandsQuery = queryOptions({
  queryKey: ['document-demands'],
  queryFn: ({ signal }) => send<DocumentDemand[]>('GET', '/api/document-demands', undefined, signal),
});
export const decideDemand = (body: Schemas['DocumentDemandBody']) =>
  send('POST', '/api/document-demands', body);
export const documentsPath = (learnerId: string) => `/api/learners/${at(learnerId)}/documents`;
export const openDocument = (id: string) => download('GET', `/api/documents/${at(id)}/content`);
export const removeDocument = (id: string) => send('POST', `/api/documents/${at(id)}/removal`);
export const restoreDocument = (id: string) => send('DELETE', `/api/documents/${at(id)}/removal`);

/** Each reading is logged: asked only when somebody wants it. */
export const readProtected = (learnerId: string, body: ReadingBody) =>
  send<ProtectedView>('POST', `/api/learners/${at(learnerId)}/protected-readings`, body);
export const writeProtected = (learnerId: string, body: ProtectedBody) =>
  send('PUT', `/api/learners/${at(learnerId)}/protected-statuses`, body);

export const noticesQuery = (learnerId: string) =>
  queryOptions({
    queryKey: ['person-file', learnerId, 'notices'],
    queryFn: ({ signal }) =>
      send<NoticesView>('GET', `/api/learners/${at(learnerId)}/notices`, undefined, signal),
  });
export const giveNotice = (learnerId: string, body: Schemas['InformationNoticeBody']) =>
  send<RowId>('POST', `/api/learners/${at(learnerId)}/information-notices`, body);
export const answerImage = (learnerId: string, body: Schemas['ImageConsentBody']) =>
  send<RowId>('POST', `/api/learners/${at(learnerId)}/image-consents`, body);
export const cancelNotice = (id: string) => send('POST', `/api/information-notices/${at(id)}/cancellation`);
export const cancelImage = (id: string) => send('POST', `/api/image-consents/${at(id)}/cancellation`);
