import { type QueryClient, useQueryClient } from '@tanstack/react-query';

/** Everything that is read from calendars is read again. */
export const refreshCalendars = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({
    predicate: ({ queryKey }) => ['calendar', 'my-calendar'].includes(String(queryKey[0])),
  });

export function useCalendarRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return () => refreshCalendars(client);
}
