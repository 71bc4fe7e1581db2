import { Alert, Button, Group, List, NativeSelect, Paper, Stack, Text, Title } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { mediumDay } from '../../format/dates';
import { ProblemAlert, useProblemForm } from '../../forms';
import { useMay } from '../session/session-api';
import { READING_REASONS, REPRESENTATIVE_KINDS, STATUSES } from './file-words';
import { type ProtectedView, type ReadingBody, readProtected } from './person-file-api';
import { ProtectedForm } from './protected-form';

interface Of {
  learnerId: string;
  /** The application from which it is opened, for the log. */
  applicationId?: string;
}

/** Folded until asked for with a reason: each reading is logged. Nothing for who may not read it. */
export function ProtectedSection(of: Of) {
  return useMay('protected.read') ? <Folded {...of} /> : null;
}

function Folded({ learnerId, applicationId }: Of) {
  const mayManage = useMay('protected.manage');
  const [shown, setShown] = useState<ProtectedView | null>(null);
  const [changing, setChanging] = useState(false);
  const read = async (reason: string) =>
    setShown(
      await readProtected(learnerId, {
        reason: reason as ReadingBody['reason'],
        ...(applicationId ? { applicationId } : {}),
      }),
    );
  const form = useProblemForm({
    initialValues: { reason: '' },
    validate: { reason: (value) => (value ? null : 'Choisissez pourquoi vous consultez.') },
    send: ({ reason }) => read(reason),
  });
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="statuts-proteges">
      <Group gap="xs" mb="xs">
        <IconLock size={18} aria-hidden="true" />
        <Title order={2} size="h4" id="statuts-proteges">
          Statuts protégés
        </Title>
      </Group>
      {!shown && (
        <form onSubmit={form.submit} noValidate>
          <Stack gap="sm">
            <Text size="sm" c="dimmed">
              Gardés sous clé, hors des listes et des exports. Chaque consultation est enregistrée, avec son
              motif.
            </Text>
            <ProblemAlert form={form} />
            <NativeSelect
              label="Motif de la consultation"
              data={[{ value: '', label: 'Choisissez…' }, ...READING_REASONS]}
              key={form.key('reason')}
              {...form.getInputProps('reason')}
            />
            <Group>
              <Button type="submit" variant="default" loading={form.sending}>
                Consulter
              </Button>
            </Group>
          </Stack>
        </form>
      )}
      {shown && changing && (
        <ProtectedForm
          learnerId={learnerId}
          applicationId={applicationId}
          start={shown}
          onDone={async (saved) => {
            setChanging(false);
            if (saved) await read('correction');
          }}
        />
      )}
      {shown && !changing && (
        <Stack gap="sm" aria-live="polite">
          <Known view={shown} />
          <Group gap="xs">
            {mayManage && (
              <Button variant="default" onClick={() => setChanging(true)}>
                Modifier
              </Button>
            )}
            <Button variant="subtle" onClick={() => setShown(null)}>
              Replier
            </Button>
          </Group>
        </Stack>
      )}
    </Paper>
  );
}

function Known({ view }: { view: ProtectedView }) {
  const held = STATUSES.filter(({ code }) => view.statuses.includes(code));
  const known = view.representatives.filter(({ kind }) => kind !== null);
  return (
    <>
      {held.length === 0 ? (
        <Alert variant="default" p="xs">
          {view.recordedOn ? 'Aucun statut.' : 'Rien n’a encore été enregistré.'}
        </Alert>
      ) : (
        <List size="sm" spacing={2}>
          {held.map(({ code, label }) => (
            <List.Item key={code}>
              {label}
              {code === 'rqth' && view.rqthOn && `, depuis le ${mediumDay(view.rqthOn)}`}
            </List.Item>
          ))}
        </List>
      )}
      {known.map(({ id, fullName, kind }) => (
        <Text key={id} size="sm">
          {fullName}
          {'\u00a0'}: {REPRESENTATIVE_KINDS[kind ?? '']}
        </Text>
      ))}
      {view.recordedOn && (
        <Text size="sm" c="dimmed">
          Enregistrés par {view.recordedBy} le {mediumDay(view.recordedOn)}
        </Text>
      )}
    </>
  );
}
