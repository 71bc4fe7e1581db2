import { MultiSelect, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { FormEnd, ProblemAlert, useProblemForm } from '../../forms';
import { say } from '../../undo';
import { useSchoolToday } from '../session/session-api';
import {
  changeInterview,
  gridsQuery,
  type Interview,
  interviewersQuery,
  planInterview,
} from './interviews-api';

interface Props {
  applicationId: string;
  /** The one that changes; absent for a new one. */
  interview?: Interview;
  onDone: () => void;
}

/** When, where, by whom, and on which criteria. */
export function InterviewForm({ applicationId, interview, onDone }: Props) {
  const client = useQueryClient();
  const today = useSchoolToday();
  const grids = useQuery(gridsQuery);
  const staff = useQuery(interviewersQuery);
  const inUse = (grids.data ?? []).filter(({ retiredOn }) => retiredOn === null);
  const form = useProblemForm({
    mode: 'controlled',
    initialValues: {
      gridId: '',
      plannedOn: interview?.plannedOn ?? today,
      plannedAt: interview?.plannedAt ?? '',
      place: interview?.place ?? '',
      interviewerIds: interview?.interviewers.map(({ accountId }) => accountId) ?? [],
    },
    send: async ({ gridId, plannedAt, place, ...when }) => {
      const body = { ...when, ...(plannedAt ? { plannedAt } : {}), ...(place.trim() ? { place } : {}) };
      if (interview) await changeInterview(interview.id, body);
      else await planInterview(applicationId, { ...body, gridId: gridId || (inUse[0]?.id ?? '') });
      await client.invalidateQueries({ queryKey: ['interviews'] });
      say(interview ? 'Entretien modifié.' : 'Entretien prévu.');
      onDone();
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <ProblemAlert form={form} />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput label="Date" type="date" {...form.getInputProps('plannedOn')} />
          <TextInput label="Heure (facultatif)" type="time" {...form.getInputProps('plannedAt')} />
        </SimpleGrid>
        <TextInput label="Lieu (facultatif)" {...form.getInputProps('place')} />
        <MultiSelect
          label="Mené par"
          description="Chacun répond à la grille de son côté."
          data={(staff.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          searchable
          {...form.getInputProps('interviewerIds')}
        />
        {!interview && (
          <NativeSelect
            label="Grille"
            description="L’entretien garde cette grille, même si elle change ensuite."
            data={inUse.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.getInputProps('gridId')}
          />
        )}
        {!interview && grids.data && inUse.length === 0 && (
          <Text size="sm" c="dimmed">
            Aucune grille n’est en service{'\u00a0'}: écrivez-en une à la page{' '}
            {'«\u00a0Grilles d’entretien\u00a0»'}.
          </Text>
        )}
        <FormEnd
          label={interview ? 'Enregistrer' : 'Prévoir l’entretien'}
          sending={form.sending}
          onCancel={onDone}
        />
      </Stack>
    </form>
  );
}
