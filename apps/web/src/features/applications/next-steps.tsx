import { Button, Group, NativeSelect, Paper, Stack, Text, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemAlert, useProblemForm } from '../../forms';
import { offerUndo } from '../../undo';
import { useSchoolToday } from '../session/session-api';
import { type Application, moveApplication, reverseMove, type Stage, wordsQuery } from './applications-api';

/** What each act is called, from the most usual; the first one possible is the main button. */
const ACTS: [Stage, string][] = [
  ['enrolled', 'Inscrire'],
  ['admitted', 'Admettre'],
  ['file_complete', 'Dossier complet'],
  ['interview', 'Passer à l’entretien'],
  ['positioning', 'Passer au positionnement'],
  ['waiting_list', 'Mettre en liste d’attente'],
  ['received', 'Rouvrir'],
  ['refused', 'Refuser…'],
  ['withdrawn', 'Retirer…'],
];
const ASKS_WHY: Stage[] = ['refused', 'withdrawn', 'received'];

/** The next acts on an application; those that ask why, or when, open their fields in place. */
export function NextSteps({ application }: { application: Application }) {
  const client = useQueryClient();
  const words = useQuery(wordsQuery);
  const today = useSchoolToday();
  const [asking, setAsking] = useState<Stage | null>(null);
  const refresh = () =>
    Promise.all(
      [['applications'], ['cohorts'], ['learners']].map((queryKey) => client.invalidateQueries({ queryKey })),
    );
  const possible = ACTS.filter(([stage]) => application.nextStages.some((next) => next.stage === stage));
  const form = useProblemForm({
    mode: 'controlled',
    initialValues: {
      stage: '' as Stage | '',
      reason: '',
      entryOn: [today, application.cohortStartsOn].sort()[1]!,
    },
    send: async ({ stage, reason, entryOn }) => {
      if (stage === '') return;
      const { moveId } = await moveApplication(application.id, {
        stage,
        ...(reason ? { reason } : {}),
        ...(stage === 'enrolled' ? { entryOn } : {}),
      });
      await refresh();
      const label = words.data?.stages.find(({ code }) => code === stage)?.label ?? '';
      offerUndo({
        message: `Candidature de ${application.firstName} ${application.lastName} : ${label.toLowerCase()}.`,
        undo: async () => {
          await reverseMove(moveId);
          await refresh();
        },
      });
    },
  });
  if (possible.length === 0) return null;
  const act = (stage: Stage) => {
    form.setFieldValue('stage', stage);
    form.setFieldValue('reason', '');
    if (ASKS_WHY.includes(stage) || stage === 'enrolled') setAsking(stage);
    else {
      setAsking(null);
      queueMicrotask(() => form.submit());
    }
  };
  return (
    <Paper withBorder p="md" component="section" aria-label="Suite à donner">
      <form onSubmit={form.submit} noValidate>
        <Stack gap="sm">
          <ProblemAlert form={form} />
          <Group gap="xs">
            {possible.map(([stage, label], place) => (
              <Button
                key={stage}
                variant={place === 0 ? 'filled' : 'default'}
                aria-expanded={
                  ASKS_WHY.includes(stage) || stage === 'enrolled' ? asking === stage : undefined
                }
                loading={form.sending && form.values.stage === stage && asking === null}
                onClick={() => act(stage)}
              >
                {label}
              </Button>
            ))}
          </Group>
          {asking !== null && (
            <Stack gap="sm" maw="32rem">
              {asking === 'refused' && (
                <NativeSelect
                  label="Motif du refus"
                  description="Aucun motif technique n’est admis."
                  data={[
                    { value: '', label: 'Choisissez…' },
                    ...(words.data?.refusalReasons ?? []).map(({ code, label }) => ({ value: code, label })),
                  ]}
                  {...form.getInputProps('reason')}
                />
              )}
              {(asking === 'withdrawn' || asking === 'received') && (
                <TextInput
                  label={asking === 'withdrawn' ? 'Motif du retrait' : 'Motif de la réouverture'}
                  {...form.getInputProps('reason')}
                />
              )}
              {asking === 'enrolled' && (
                <>
                  <TextInput label="Date d’entrée" type="date" {...form.getInputProps('entryOn')} />
                  <Text size="sm" c="dimmed">
                    {application.email
                      ? 'L’inscription ouvre aussi son compte d’apprenant.'
                      : 'Sans adresse e-mail, aucun compte d’apprenant n’est ouvert.'}
                  </Text>
                </>
              )}
              <Group>
                <Button type="submit" loading={form.sending}>
                  {asking === 'enrolled'
                    ? 'Inscrire'
                    : asking === 'refused'
                      ? 'Refuser la candidature'
                      : asking === 'withdrawn'
                        ? 'Retirer la candidature'
                        : 'Rouvrir la candidature'}
                </Button>
                <Button variant="default" onClick={() => setAsking(null)}>
                  Annuler
                </Button>
              </Group>
            </Stack>
          )}
        </Stack>
      </form>
    </Paper>
  );
}
