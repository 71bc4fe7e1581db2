import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client';
import { plusDays } from '../../format/dates';

/** Sheets of this week and the last: an older hole is looked for on the presence page. */
const LOOK_BACK_DAYS = 7;

export const sheetsQuery = (today: string) =>
  queryOptions({
    queryKey: ['sheets', plusDays(today, -LOOK_BACK_DAYS), today],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/sheets', {
          params: { query: { from: plusDays(today, -LOOK_BACK_DAYS), to: today } },
          signal,
        }),
      ),
  });

export const contractsToFileQuery = queryOptions({
  queryKey: ['contracts', 'to-file'],
  queryFn: ({ signal }) => read(api.GET('/api/contracts', { params: { query: { toFile: true } }, signal })),
});

export const withoutContractQuery = queryOptions({
  queryKey: ['contract-candidates'],
  queryFn: ({ signal }) => read(api.GET('/api/contract-candidates', { signal })),
});

export const followUpsDueQuery = queryOptions({
  queryKey: ['follow-ups'],
  queryFn: ({ signal }) => read(api.GET('/api/follow-ups', { signal })),
});

export const applicationsReceivedQuery = queryOptions({
  queryKey: ['applications', 'received'],
  queryFn: ({ signal }) =>
    read(api.GET('/api/applications', { params: { query: { stage: 'received', limit: 50 } }, signal })),
});
