import { Button, Group, List, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { mediumDay } from '../../format/dates';
import { FormEnd, ProblemAlert, useProblemForm } from '../../forms';
import { AddHere } from '../../page/add-here';
import { QueryState } from '../../states';
import { offerUndo, sayFailure } from '../../undo';
import { useSchoolToday } from '../session/session-api';
import { InterviewForm } from './interview-form';
import { interviewsQuery, readPositioning, recordPositioning, removePositioning } from './interviews-api';
import { InterviewsTable } from './interviews-page';

/** The interviews of an application, and what its positioning test said; what was written in them is read apart. */
export function InterviewsSection({ applicationId }: { applicationId: string }) {
  const interviews = useQuery(interviewsQuery({ applicationId }));
  return (
    <section aria-labelledby="entretiens">
      <Title order={2} id="entretiens" mb="xs">
        Entretiens
      </Title>
      <Stack gap="sm">
        <QueryState query={interviews} rows={2}>
          {(lines) =>
            lines.length === 0 ? (
              <Text size="sm" c="dimmed">
                Aucun entretien n’est prévu.
              </Text>
            ) : (
              <InterviewsTable lines={lines} withName={false} />
            )
          }
        </QueryState>
        <Group gap="xs">
          <AddHere label="Prévoir un entretien">
            {(close) => <InterviewForm applicationId={applicationId} onDone={close} />}
          </AddHere>
        </Group>
        <Positioning applicationId={applicationId} />
      </Stack>
    </section>
  );
}

/** Hidden until asked for: each reading is logged. */
function Positioning({ applicationId }: { applicationId: string }) {
  const client = useQueryClient();
  const today = useSchoolToday();
  const reading = useMutation({
    mutationKey: ['positioning', applicationId],
    mutationFn: () => readPositioning(applicationId),
    onError: (failure) => sayFailure(failure),
  });
  return (
    <>
      {reading.data && (
        <List size="sm" spacing={4}>
          {reading.data.length === 0 && <List.Item>Aucun résultat de positionnement n’est noté.</List.Item>}
          {reading.data.map(({ id, takenOn, result, recordedBy }) => (
            <List.Item key={id}>
              Positionnement du {mediumDay(takenOn)}
              {'\u00a0'}: {result} (noté par {recordedBy})
            </List.Item>
          ))}
        </List>
      )}
      <Group gap="xs">
        {!reading.data && (
          <Button variant="default" size="xs" loading={reading.isPending} onClick={() => reading.mutate()}>
            Afficher le positionnement (la lecture est journalisée)
          </Button>
        )}
        <AddHere label="Noter un résultat de positionnement" quiet>
          {(close) => (
            <PositioningForm
              today={today}
              onCancel={close}
              record={async (body) => {
                const { id } = await recordPositioning(applicationId, body);
                await client.invalidateQueries({ queryKey: ['applications', applicationId] });
                reading.reset();
                close();
                offerUndo({
                  message: 'Résultat de positionnement noté.',
                  undo: async () => {
                    await removePositioning(id);
                    reading.reset();
                  },
                });
              }}
            />
          )}
        </AddHere>
      </Group>
    </>
  );
}

function PositioningForm({
  today,
  record,
  onCancel,
}: {
  today: string;
  record: (body: { takenOn: string; result: string }) => Promise<void>;
  onCancel: () => void;
}) {
  const form = useProblemForm({ initialValues: { takenOn: today, result: '' }, send: record });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <ProblemAlert form={form} />
        <TextInput
          label="Date du test"
          type="date"
          key={form.key('takenOn')}
          {...form.getInputProps('takenOn')}
        />
        <Textarea
          label="Résultat"
          description="Il sert à préparer la formation ; aucun refus ne peut s’appuyer sur lui."
          autosize
          minRows={2}
          key={form.key('result')}
          {...form.getInputProps('result')}
        />
        <FormEnd sending={form.sending} onCancel={onCancel} />
      </Stack>
    </form>
  );
}
