import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { RefObject } from 'react';
import type { ProblemDetail } from '../api/problem';
import { typeset } from '../format/french';

/** The refusals that belong to no field; receives focus when they arrive. */
export function ProblemAlert({
  form,
}: {
  form: { problems: ProblemDetail[]; alertRef: RefObject<HTMLDivElement | null> };
}) {
  const { problems, alertRef } = form;
  if (problems.length === 0) return null;
  return (
    <Alert
      ref={alertRef}
      tabIndex={-1}
      color="red"
      variant="outline"
      icon={<IconAlertTriangle />}
      title={
        problems.length === 1 ? 'Demande refusée' : `Demande refusée pour ${problems.length}\u00a0raisons`
      }
    >
      {problems.map(({ code, message, source }) => (
        <Text key={code + message} size="sm">
          {typeset(message)}
          {source && <Text span c="dimmed">{` (${source})`}</Text>}
        </Text>
      ))}
    </Alert>
  );
}
