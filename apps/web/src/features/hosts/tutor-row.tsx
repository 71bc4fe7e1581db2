import { Badge, Button, Group, Paper, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { mediumDay } from '../../format/dates';
import { counted, frenchPhone } from '../../format/french';
import { FormEnd, ProblemAlert, useProblemForm } from '../../forms';
import { AddHere } from '../../page/add-here';
import { offerUndo, say, sayFailure } from '../../undo';
import { useMay, useSchoolToday } from '../session/session-api';
import { sendLink, type Tutor, tutorComesBack, tutorLeaves } from './hosts-api';
import { TutorApprentices } from './tutor-apprentices';
import { TutorEvidence } from './tutor-evidence';
import { TutorForm } from './tutor-form';

export function TutorRow({ tutor, hostId, mayManage }: { tutor: Tutor; hostId: string; mayManage: boolean }) {
  const readsContracts = useMay('contract.read');
  const name = `${tutor.firstName} ${tutor.lastName}`;
  const linking = useMutation({
    mutationFn: () => sendLink(tutor.id),
    onSuccess: () => say(`Lien envoyé à ${tutor.email}.`),
    onError: (failure) => sayFailure(failure, 'Le lien n’est pas parti'),
  });
  const practice = [
    tutor.jobTitle,
    `${counted(tutor.yearsOfPractice, 'année')} de pratique`,
    tutor.diplomaLevel && `diplôme de niveau ${tutor.diplomaLevel}`,
  ];
  return (
    <Paper withBorder p="sm">
      <Stack gap="xs">
        <Group justify="space-between" gap="xs" align="flex-start">
          <div>
            <Text fw={500}>
              {name}{' '}
              {tutor.leftOn && (
                <Badge variant="default" tt="none" ml="xs">
                  Parti le {mediumDay(tutor.leftOn)}
                </Badge>
              )}
            </Text>
            <Text size="sm" c="dimmed">
              {practice.filter(Boolean).join(', ')}
            </Text>
            <Text size="sm">
              {[tutor.email, tutor.phone && frenchPhone(tutor.phone)].filter(Boolean).join(' · ')}
            </Text>
          </div>
          {mayManage && !tutor.leftOn && (
            <Button
              variant="default"
              loading={linking.isPending}
              onClick={() => linking.mutate()}
              aria-label={`Envoyer son lien à ${name}`}
            >
              Envoyer son lien
            </Button>
          )}
        </Group>
        {readsContracts && <TutorApprentices tutor={tutor} hostId={hostId} />}
        <TutorEvidence tutor={tutor} mayManage={mayManage} />
        {mayManage && (
          <Group gap="xs">
            <AddHere label={`Modifier ${name}`} quiet>
              {(close) => <TutorForm siteId={tutor.siteId} tutor={tutor} onDone={close} />}
            </AddHere>
            {tutor.leftOn ? (
              <ComeBack tutor={tutor} />
            ) : (
              <AddHere label="Noter son départ" quiet>
                {(close) => <DepartureForm tutor={tutor} onDone={close} />}
              </AddHere>
            )}
          </Group>
        )}
      </Stack>
    </Paper>
  );
}

function DepartureForm({ tutor, onDone }: { tutor: Tutor; onDone: () => void }) {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['hosts'] });
  const form = useProblemForm({
    initialValues: { leftOn: useSchoolToday() },
    validate: { leftOn: (value) => (value ? null : 'Indiquez le dernier jour.') },
    send: async ({ leftOn }) => {
      await tutorLeaves(tutor.id, leftOn);
      await refresh();
      onDone();
      offerUndo({
        message: `Départ de ${tutor.firstName} ${tutor.lastName} noté.`,
        undo: async () => {
          await tutorComesBack(tutor.id);
          await refresh();
        },
      });
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <ProblemAlert form={form} />
        <TextInput
          type="date"
          label="Dernier jour dans la structure"
          required
          {...form.getInputProps('leftOn')}
        />
        <FormEnd label="Noter le départ" sending={form.sending} onCancel={onDone} />
      </Stack>
    </form>
  );
}

function ComeBack({ tutor }: { tutor: Tutor }) {
  const client = useQueryClient();
  const back = useMutation({
    mutationFn: () => tutorComesBack(tutor.id),
    onSuccess: () => client.invalidateQueries({ queryKey: ['hosts'] }),
    onError: (failure) => sayFailure(failure),
  });
  return (
    <Button variant="subtle" size="compact-sm" loading={back.isPending} onClick={() => back.mutate()}>
      De retour dans la structure
    </Button>
  );
}
