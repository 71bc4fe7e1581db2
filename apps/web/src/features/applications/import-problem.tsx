import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { asProblem } from '../../api/problem';
import { typeset } from '../../format/french';

/** Why the file could not be read or written; says itself to a screen reader. */
export function ImportProblem({ failure }: { failure: Error | null }) {
  if (!failure) return null;
  const problem = asProblem(failure);
  const sentences =
    problem.errors.length > 0 ? problem.errors.map(({ message }) => message) : [problem.message];
  return (
    <Alert color="red" variant="outline" icon={<IconAlertTriangle />} title="Fichier refusé" role="alert">
      {sentences.map((sentence) => (
        <Text key={sentence} size="sm">
          {typeset(sentence)}
        </Text>
      ))}
    </Alert>
  );
}
