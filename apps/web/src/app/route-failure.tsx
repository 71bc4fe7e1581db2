import { Box } from '@mantine/core';
import { useRevalidator, useRouteError } from 'react-router';
import { ErrorState } from '../states/error-state';

/** What stands in place of a page that failed: the shell around it, which is the page's `main`, stays. */
export function RouteFailure({ inShell = false }: { inShell?: boolean }) {
  const failure = useRouteError();
  const { revalidate } = useRevalidator();
  const stale = failure instanceof TypeError && /import|module/i.test(failure.message);
  return (
    <Box component={inShell ? 'div' : 'main'} p={inShell ? 0 : 'md'}>
      <ErrorState failure={failure} onRetry={() => (stale ? window.location.reload() : revalidate())} />
    </Box>
  );
}
