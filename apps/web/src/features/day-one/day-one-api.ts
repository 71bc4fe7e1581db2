import { queryOptions } from '@tanstack/react-query';
import { download, send } from '../../api/client';
import type { components } from '../../api/schema';

export type Arrival = components['schemas']['ArrivalView'];

const at = encodeURIComponent;

export const arrivalsQuery = (cohortId: string) =>
  queryOptions({
    queryKey: ['slips', cohortId],
    queryFn: ({ signal }) => send<Arrival[]>('GET', `/api/cohorts/${at(cohortId)}/slips`, undefined, signal),
  });
export const printSlips = (cohortId: string, learnerIds: string[]) =>
  download('POST', `/api/cohorts/${at(cohortId)}/slips`, { learnerIds });
