import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { api, download, read, send } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type HostKind = Schemas['HostKind'];
export type ContactRole = Schemas['ContactRole'];
export type ContactMessage = Schemas['ContactMessage'];
export type Opco = Schemas['Opco'];
export type HeadcountBand = Schemas['HeadcountBand'];
export type HostMeeting = Schemas['HostMeeting'];
export type EvidenceKind = Schemas['EvidenceKind'];
export type Evidence = Schemas['EvidenceView'];
export type HostNote = Schemas['NoteView'];
export type DirectoryEntry = Schemas['DirectoryEntryView'];
export type HostSummary = Schemas['HostSummaryView'];
export type Site = Schemas['SiteView'];
export type FormerSiret = Schemas['FormerSiretView'];
export type Tutor = Schemas['TutorView'];
export type Contact = Schemas['ContactView'];
export type HostClosure = Schemas['HostClosureView'];
export type Host = Schemas['HostView'];
export type HostFields = Schemas['HostBody'];
export type SiteFields = Schemas['SiteChange'];
export type TutorFields = Schemas['TutorBody'];

/** A file of a host, and what its history tells, are read again. */
export const refreshHosts = (client: QueryClient) =>
  Promise.all([
    client.invalidateQueries({ queryKey: ['hosts'] }),
    client.invalidateQueries({ queryKey: ['history', 'host'] }),
  ]);

const PAGE = 100;

export interface HostsFilter {
  kind: HostKind | '';
  q: string;
  city: string;
  offering: boolean;
}

export const hostsQuery = ({ kind, q, city, offering }: HostsFilter) =>
  infiniteQueryOptions({
    queryKey: ['hosts', 'list', { kind, q, city, offering }],
    queryFn: ({ signal, pageParam }) =>
      read(
        api.GET('/api/hosts', {
          params: {
            query: {
              limit: PAGE,
              kind: kind || undefined,
              q: q || undefined,
              city: city || undefined,
              offering: offering || undefined,
              after: pageParam || undefined,
            },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => (last.length === PAGE ? last.at(-1)!.id : undefined),
    placeholderData: (before) => before,
  });

export const hostQuery = (id: string) =>
  queryOptions({
    queryKey: ['hosts', 'file', id],
    queryFn: ({ signal }) => read(api.GET('/api/hosts/{id}', { params: { path: { id } }, signal })),
  });

export const siretQuery = (siret: string) =>
  queryOptions({
    queryKey: ['hosts', 'siret', siret],
    queryFn: ({ signal }) => read(api.GET('/api/siret-checks', { params: { query: { siret } }, signal })),
    // A SIRET, or the SIREN it begins with; what has letters may be an account number and stays out of addresses.
    enabled: /^[\d\s._-]+$/.test(siret) && [9, 14].includes(siret.replace(/\D/g, '').length),
  });

export const sitesQuery = queryOptions({
  queryKey: ['hosts', 'sites'],
  queryFn: ({ signal }) => read(api.GET('/api/sites', { signal })),
});

const of = (id: string) => ({ params: { path: { id } } });

export const createHost = (body: Schemas['NewHostBody']) => read(api.POST('/api/hosts', { body }));
export const changeHost = (id: string, body: HostFields) =>
  read(api.PUT('/api/hosts/{id}', { ...of(id), body }));
export const addSite = (hostId: string, body: Schemas['SiteBody']) =>
  read(api.POST('/api/hosts/{id}/sites', { ...of(hostId), body }));
export const changeSite = (id: string, body: SiteFields) =>
  read(api.PUT('/api/sites/{id}', { ...of(id), body }));
export const addContact = (hostId: string, body: Schemas['ContactBody']) =>
  read(api.POST('/api/hosts/{id}/contacts', { ...of(hostId), body }));
export const removeContact = (id: string) => read(api.DELETE('/api/contacts/{id}', of(id)));
export const addTutor = (siteId: string, body: TutorFields) =>
  read(api.POST('/api/sites/{id}/tutors', { ...of(siteId), body }));
export const changeTutor = (id: string, body: TutorFields) =>
  read(api.PUT('/api/tutors/{id}', { ...of(id), body }));
export const sendLink = (id: string) => read(api.POST('/api/tutors/{id}/access-link', of(id)));
export const tutorLeaves = (id: string, leftOn: string) =>
  read(api.PUT('/api/tutors/{id}/departure', { ...of(id), body: { leftOn } }));
export const tutorComesBack = (id: string) => read(api.DELETE('/api/tutors/{id}/departure', of(id)));
export const addClosure = (siteId: string, body: { name: string; firstDay: string; lastDay: string }) =>
  read(api.POST('/api/sites/{id}/closures', { ...of(siteId), body }));
export const removeClosure = (id: string) => read(api.DELETE('/api/host-closures/{id}', of(id)));

export const renumberSite = (id: string, body: Schemas['SiretBody']) =>
  read(api.PUT('/api/sites/{id}/siret', { ...of(id), body }));
export const writeNote = (hostId: string, body: Schemas['NoteBody']) =>
  read(api.POST('/api/hosts/{id}/notes', { ...of(hostId), body }));
export const withdrawNote = (id: string) => read(api.DELETE('/api/host-notes/{id}', of(id)));
export const openEvidence = (id: string) => download('GET', `/api/tutor-evidence/${id}/file`);
export const checkEvidence = (id: string) => read(api.PUT('/api/tutor-evidence/{id}/check', of(id)));
export const removeEvidence = (id: string) => read(api.DELETE('/api/tutor-evidence/{id}', of(id)));
export const sendEvidence = (tutorId: string, kind: EvidenceKind, file: File) => {
  const form = new FormData();
  form.set('kind', kind);
  form.set('file', file);
  return send<{ id: string }>('POST', `/api/tutors/${tutorId}/evidence`, form);
};

/** Two letters say nothing yet. */
export const directoryQuery = (query: string) =>
  queryOptions({
    queryKey: ['company-directory', query],
    queryFn: ({ signal }) =>
      read(api.GET('/api/company-directory', { params: { query: { query } }, signal })),
    enabled: query.length >= 3,
    staleTime: 600_000,
  });
