import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { Problem } from '../api/problem';

/** The session ended elsewhere (closed, expired): the shell sees it and leads to the sign-in page. */
function onFailure(failure: unknown) {
  if (failure instanceof Problem && failure.status === 401 && failure.code === 'not_signed_in') {
    void queryClient.invalidateQueries({ queryKey: ['session'] });
  }
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: onFailure }),
  mutationCache: new MutationCache({ onError: onFailure }),
  defaultOptions: {
    // Without network a request fails and says so, rather than waiting in silence.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 30_000,
      retry: (failures, failure) =>
        failures < 2 && failure instanceof Problem && (failure.status === 0 || failure.status >= 502),
    },
  },
});
