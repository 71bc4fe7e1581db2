import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { asProblem } from '../api/problem';
import { typeset } from '../format/french';
import { Forbidden } from './forbidden';
import { NotFound } from './not-found';

/** A page or a list that could not be read: what failed and a way to try again; 403 and 404 have their own page. */
export function ErrorState({ failure, onRetry }: { failure: unknown; onRetry?: () => void }) {
  const problem = asProblem(failure);
  // What is read stands in the address: a reading refused for its form is a wrong address.
  if ([400, 404, 422].includes(problem.status)) return <NotFound />;
  if (problem.status === 403) return <Forbidden />;
  // Something must be done elsewhere first; nothing is broken.
  const waits = problem.status === 409;
  return (
    <Alert
      color={waits ? 'gray' : 'red'}
      variant="outline"
      icon={<IconAlertTriangle />}
      title={waits ? 'Pas encore disponible' : typeset(problem.title)}
      role="alert"
    >
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{typeset(problem.message)}</Text>
        {onRetry && (
          <Button variant="default" onClick={onRetry}>
            Réessayer
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
