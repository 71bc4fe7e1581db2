import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import stacked from '../../page/stacked.module.css';
import { sayFailure } from '../../undo';
import { type Interview, interviewWordsQuery, readAssessments } from './interviews-api';

/** What everybody wrote, side by side; asked for, since each reading is logged. */
export function Assessments({ interview }: { interview: Interview }) {
  const words = useQuery(interviewWordsQuery);
  const reading = useMutation({
    mutationFn: () => readAssessments(interview.id),
    onError: (failure) => sayFailure(failure),
  });
  const wordOf = (score: number | undefined) =>
    words.data?.scores.find(({ code }) => code === String(score))?.label ?? 'Sans réponse';
  return (
    <section aria-labelledby="reponses">
      <Title order={2} id="reponses" mb="xs">
        Réponses et notes
      </Title>
      {reading.data ? (
        <Stack gap="md">
          <Table className={stacked.stacked} verticalSpacing={6}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Critère</Table.Th>
                {reading.data.map(({ name }) => (
                  <Table.Th key={name}>{name}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {interview.criteria.map(({ id, label }) => (
                <Table.Tr key={id}>
                  <Table.Th scope="row" fw={500}>
                    {label}
                  </Table.Th>
                  {reading.data.map(({ name, scores }) => (
                    <Table.Td key={name} data-label={name}>
                      {wordOf(scores.find(({ criterionId }) => criterionId === id)?.score)}
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          {reading.data.map(({ name, note }) => (
            <div key={name}>
              <Text fw={600}>{name}</Text>
              <Text style={{ whiteSpace: 'pre-wrap' }}>{note ?? 'Aucune note.'}</Text>
            </div>
          ))}
        </Stack>
      ) : (
        <Group>
          <Button variant="default" loading={reading.isPending} onClick={() => reading.mutate()}>
            Afficher ce que chacun a écrit (la lecture est journalisée)
          </Button>
        </Group>
      )}
    </section>
  );
}
