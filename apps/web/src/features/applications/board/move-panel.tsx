import { Alert, Anchor, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Problem } from '../../../api/problem';
import { typeset } from '../../../format/french';
import { FormEnd, ProblemAlert, useProblemForm } from '../../../forms';
import { SidePanel } from '../../../page/side-panel';
import { cohortsQuery } from '../../cohorts/cohorts-api';
import { useSchoolToday } from '../../session/session-api';
import { wordsQuery } from '../applications-api';
import type { AskedMove, Moves } from './use-moves';

/** What a move still asks, or why it was refused, beside the board; the card waits where it was. */
export function MovePanel({ acts }: { acts: Moves }) {
  const { asked, close } = acts;
  return (
    <SidePanel
      opened={asked !== null}
      onClose={close}
      title={asked && `${asked.card.firstName} ${asked.card.lastName} : ${asked.label.toLowerCase()}`}
    >
      {asked?.problem && <Refused asked={asked} problem={asked.problem} />}
      {asked && !asked.problem && <MoveForm asked={asked} acts={acts} />}
    </SidePanel>
  );
}

function Refused({ asked, problem }: { asked: AskedMove; problem: Problem }) {
  const errors =
    problem.errors.length > 0 ? problem.errors : [{ code: problem.code, message: problem.message }];
  return (
    <Stack gap="sm">
      <Alert
        color="red"
        variant="outline"
        icon={<IconAlertTriangle />}
        title="La candidature reste à son étape"
        role="alert"
      >
        {errors.map(({ code, message, source }: { code: string; message: string; source?: string }) => (
          <Text key={code} size="sm" mb={4}>
            {typeset(message)} {source && <Text span inherit c="dimmed">{`(${source})`}</Text>}
          </Text>
        ))}
      </Alert>
      <Anchor component={Link} to={`/candidatures/${asked.card.id}`}>
        Ouvrir le dossier
      </Anchor>
    </Stack>
  );
}

function MoveForm({ asked: { card, to, asks }, acts }: { asked: AskedMove; acts: Moves }) {
  const today = useSchoolToday();
  const words = useQuery(wordsQuery);
  const cohorts = useQuery(cohortsQuery);
  const startsOn = cohorts.data?.find(({ id }) => id === card.cohortId)?.startsOn ?? today;
  const form = useProblemForm({
    initialValues: { reason: '', entryOn: [today, startsOn].sort()[1]! },
    send: async ({ reason, entryOn }) => {
      await acts.make(card, to, asks === 'entry_day' ? { entryOn } : { reason });
      acts.close();
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="md">
        <ProblemAlert form={form} />
        {asks === 'refusal_reason' && (
          <NativeSelect
            label="Motif du refus"
            description="Aucun motif technique n’est admis."
            data={[
              { value: '', label: 'Choisissez…' },
              ...(words.data?.refusalReasons ?? []).map(({ code, label }) => ({ value: code, label })),
            ]}
            data-autofocus
            key={form.key('reason')}
            {...form.getInputProps('reason')}
          />
        )}
        {asks === 'reason' && (
          <TextInput
            label={to === 'withdrawn' ? 'Motif du retrait' : 'Motif de la réouverture'}
            description="Il reste dans l’historique de la candidature."
            data-autofocus
            key={form.key('reason')}
            {...form.getInputProps('reason')}
          />
        )}
        {asks === 'entry_day' && (
          <TextInput
            label="Date d’entrée"
            description="Avec une adresse e-mail, l’inscription ouvre aussi le compte d’apprenant."
            type="date"
            data-autofocus
            key={form.key('entryOn')}
            {...form.getInputProps('entryOn')}
          />
        )}
        <FormEnd
          label={
            { refused: 'Refuser la candidature', withdrawn: 'Retirer la candidature', enrolled: 'Inscrire' }[
              to as string
            ] ?? 'Rouvrir la candidature'
          }
          sending={form.sending}
          onCancel={acts.close}
        />
      </Stack>
    </form>
  );
}
