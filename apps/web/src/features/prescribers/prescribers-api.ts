import { queryOptions } from '@tanstack/react-query';
import { send } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type Prescriber = Schemas['PrescriberView'];
export type PrescriberContact = Prescriber['contacts'][number];
export type PrescriberBody = Schemas['PrescriberBody'];
export type ContactBody = Schemas['PrescriberContactBody'];
export type Referrals = Schemas['ReferralsView'];
type ReferralKind = Schemas['ReferralKindView'];

const at = encodeURIComponent;

export const prescribersQuery = queryOptions({
  queryKey: ['prescribers'],
  queryFn: ({ signal }) => send<Prescriber[]>('GET', '/api/prescribers', undefined, signal),
});
export const prescriberQuery = (id: string) =>
  queryOptions({
    queryKey: ['prescribers', id],
    queryFn: ({ signal }) => send<Prescriber>('GET', `/api/prescribers/${at(id)}`, undefined, signal),
  });

export interface Period {
  from: string;
  to: string;
}
const asked = (period: Period) => new URLSearchParams({ ...period });
export const referralsQuery = (period: Period) =>
  queryOptions({
    queryKey: ['referrals', period],
    queryFn: ({ signal }) => send<Referrals[]>('GET', `/api/referrals?${asked(period)}`, undefined, signal),
  });
export const referralKindsQuery = (period: Period) =>
  queryOptions({
    queryKey: ['referrals', 'kinds', period],
    queryFn: ({ signal }) =>
      send<ReferralKind[]>('GET', `/api/referral-kinds?${asked(period)}`, undefined, signal),
  });

export const addPrescriber = (body: PrescriberBody) => send<{ id: string }>('POST', '/api/prescribers', body);
export const changePrescriber = (id: string, body: PrescriberBody) =>
  send('PUT', `/api/prescribers/${at(id)}`, body);
export const addContact = (prescriberId: string, body: ContactBody) =>
  send<{ id: string }>('POST', `/api/prescribers/${at(prescriberId)}/contacts`, body);
export const changeContact = (id: string, body: ContactBody) =>
  send('PUT', `/api/prescriber-contacts/${at(id)}`, body);
