import { Button, Group, Radio, Stack, Text, Textarea, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ProblemAlert, useProblemForm } from '../../forms';
import { say } from '../../undo';
import { assessInterview, type Interview, interviewWordsQuery } from './interviews-api';

/** What one interviewer thinks; it can be changed until the application is decided. */
export function AssessmentForm({ interview }: { interview: Interview }) {
  const client = useQueryClient();
  const words = useQuery(interviewWordsQuery);
  const answers = Object.fromEntries(
    interview.criteria.map(({ id }) => [
      id,
      String(interview.ownScores.find(({ criterionId }) => criterionId === id)?.score ?? ''),
    ]),
  );
  const form = useProblemForm({
    mode: 'controlled',
    initialValues: { answers, note: interview.ownNote ?? '' },
    send: async ({ answers: given, note }) => {
      await assessInterview(interview.id, {
        scores: Object.entries(given)
          .filter(([, score]) => score !== '')
          .map(([criterionId, score]) => ({ criterionId, score: Number(score) })),
        note,
      });
      await client.invalidateQueries({ queryKey: ['interviews'] });
      say('Réponses enregistrées.');
    },
  });
  return (
    <section aria-labelledby="mes-reponses">
      <Title order={2} id="mes-reponses" mb="xs">
        Mes réponses
      </Title>
      <form onSubmit={form.submit} noValidate>
        <Stack gap="md" maw="44rem">
          <ProblemAlert form={form} />
          {interview.criteria.map(({ id, label, help }) => (
            <Radio.Group key={id} label={label} description={help} {...form.getInputProps(`answers.${id}`)}>
              <Group gap="md" mt="xs">
                {(words.data?.scores ?? []).map(({ code, label: word }) => (
                  <Radio key={code} value={code} label={word} />
                ))}
              </Group>
            </Radio.Group>
          ))}
          <Textarea
            label="Notes"
            description="Chiffrées, à part du dossier. Vous les relisez ; la direction et la coordination aussi, et chaque lecture est journalisée. La personne peut les demander."
            autosize
            minRows={4}
            {...form.getInputProps('note')}
          />
          <Text size="sm" c="dimmed">
            Il n’y a pas de total{'\u00a0'}: les réponses aident à parler de la personne, elles ne la classent
            pas.
          </Text>
          <Group>
            <Button type="submit" loading={form.sending}>
              Enregistrer mes réponses
            </Button>
          </Group>
        </Stack>
      </form>
    </section>
  );
}
