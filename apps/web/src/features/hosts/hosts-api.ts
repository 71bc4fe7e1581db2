import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { send } from '../../api/client';

export type HostKind = 'company' | 'public_body';
export type ContactRole = 'signatory' | 'payroll' | 'other';

export interface HostSummary {
  id: string;
  name: string;
  kind: HostKind;
  siren: string;
  cities: string[];
  siteCount: number;
  tutorCount: number;
}

export interface Site {
  id: string;
  hostId: string;
  siret: string;
  name: string;
  address: string | null;
  postcode: string;
  city: string;
  /** ISO days of the week, 1 is Monday. */
  workingDays: number[];
}

export interface Tutor {
  id: string;
  siteId: string;
  firstName: string;
  lastName: string;
  birthDate: string | null;
  email: string;
  phone: string | null;
  jobTitle: string | null;
  diplomaLevel: number | null;
  yearsOfPractice: number;
  leftOn: string | null;
}

export interface Contact {
  id: string;
  role: ContactRole;
  fullName: string;
  email: string | null;
  phone: string | null;
}

export interface HostClosure {
  id: string;
  siteId: string;
  name: string;
  firstDay: string;
  lastDay: string;
}

export interface Host {
  id: string;
  name: string;
  kind: HostKind;
  siren: string;
  naf: string | null;
  nafVersion: '2008' | '2025' | null;
  idcc: string | null;
  sites: Site[];
  tutors: Tutor[];
  contacts: Contact[];
  closures: HostClosure[];
}

export interface SiretCheck {
  refusals: { code: string; message: string }[];
  known: { hostId: string; hostName: string; siteId: string | null } | null;
}

export type HostFields = { name: string; kind: HostKind; naf?: string; idcc?: string };
export type SiteFields = {
  name: string;
  address?: string;
  postcode: string;
  city: string;
  workingDays: number[];
};
export type TutorFields = {
  firstName: string;
  lastName: string;
  birthDate?: string;
  email: string;
  phone?: string;
  jobTitle?: string;
  diplomaLevel?: number;
  yearsOfPractice: number;
};

const PAGE = 100;
const at = encodeURIComponent;

export const hostsQuery = (filter: { kind: string; q: string }) =>
  infiniteQueryOptions({
    queryKey: ['hosts', 'list', filter],
    queryFn: ({ signal, pageParam }) => {
      const search = new URLSearchParams({ limit: String(PAGE) });
      if (filter.kind) search.set('kind', filter.kind);
      if (filter.q) search.set('q', filter.q);
      if (pageParam) search.set('after', pageParam);
      return send<HostSummary[]>('GET', `/api/hosts?${search}`, undefined, signal);
    },
    initialPageParam: '',
    getNextPageParam: (last) => (last.length === PAGE ? last.at(-1)!.id : undefined),
    placeholderData: (before) => before,
  });

export const hostQuery = (id: string) =>
  queryOptions({
    queryKey: ['hosts', 'file', id],
    queryFn: ({ signal }) => send<Host>('GET', `/api/hosts/${at(id)}`, undefined, signal),
  });

export const siretQuery = (siret: string) =>
  queryOptions({
    queryKey: ['hosts', 'siret', siret],
    queryFn: ({ signal }) =>
      send<SiretCheck>('GET', `/api/siret-checks?siret=${at(siret)}`, undefined, signal),
    enabled: siret.replace(/\D/g, '').length === 14,
  });

export const sitesQuery = queryOptions({
  queryKey: ['hosts', 'sites'],
  queryFn: ({ signal }) =>
    send<{ sites: (Site & { hostName: string; kind: HostKind })[]; tutors: Tutor[] }>(
      'GET',
      '/api/sites',
      undefined,
      signal,
    ),
});

type Made = { id: string };
export const createHost = (body: HostFields & { site: SiteFields & { siret: string } }) =>
  send<Made>('POST', '/api/hosts', body);
export const changeHost = (id: string, body: HostFields) => send('PUT', `/api/hosts/${at(id)}`, body);
export const addSite = (hostId: string, body: SiteFields & { siret: string }) =>
  send<Made>('POST', `/api/hosts/${at(hostId)}/sites`, body);
export const changeSite = (id: string, body: SiteFields) => send('PUT', `/api/sites/${at(id)}`, body);
export const addContact = (
  hostId: string,
  body: Omit<Contact, 'id' | 'email' | 'phone'> & { email?: string; phone?: string },
) => send<Made>('POST', `/api/hosts/${at(hostId)}/contacts`, body);
export const removeContact = (id: string) => send('DELETE', `/api/contacts/${at(id)}`);
export const addTutor = (siteId: string, body: TutorFields) =>
  send<Made>('POST', `/api/sites/${at(siteId)}/tutors`, body);
export const changeTutor = (id: string, body: TutorFields) => send('PUT', `/api/tutors/${at(id)}`, body);
export const sendLink = (id: string) => send('POST', `/api/tutors/${at(id)}/access-link`);
export const tutorLeaves = (id: string, leftOn: string) =>
  send('PUT', `/api/tutors/${at(id)}/departure`, { leftOn });
export const tutorComesBack = (id: string) => send('DELETE', `/api/tutors/${at(id)}/departure`);
export const addClosure = (siteId: string, body: { name: string; firstDay: string; lastDay: string }) =>
  send<Made>('POST', `/api/sites/${at(siteId)}/closures`, body);
export const removeClosure = (id: string) => send('DELETE', `/api/host-closures/${at(id)}`);
