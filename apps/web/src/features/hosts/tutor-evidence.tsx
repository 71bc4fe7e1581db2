import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { mediumDay } from '../../format/dates';
import { FileField, FormEnd, fileMissing, ProblemAlert, useProblemForm } from '../../forms';
import { AddHere } from '../../page/add-here';
import { say, sayFailure } from '../../undo';
import { EVIDENCE_LABELS } from './host-words';
import {
  checkEvidence,
  type Evidence,
  type EvidenceKind,
  openEvidence,
  refreshHosts,
  removeEvidence,
  sendEvidence,
  type Tutor,
} from './hosts-api';
import { competenceInWords } from './tutor.rules';

/** What proves that somebody may be a tutor: practice and diploma are on their file, papers here. */
export function TutorEvidence({ tutor, mayManage }: { tutor: Tutor; mayManage: boolean }) {
  const lacking = competenceInWords(tutor);
  return (
    <Stack gap={6}>
      {lacking && <Text size="sm">{lacking}</Text>}
      {tutor.evidence.map((evidence) => (
        <EvidenceRow key={evidence.id} evidence={evidence} mayManage={mayManage} />
      ))}
      {mayManage && (
        <AddHere label="Déposer son justificatif" quiet>
          {(close) => <EvidenceForm tutorId={tutor.id} onDone={close} />}
        </AddHere>
      )}
    </Stack>
  );
}

function EvidenceRow({ evidence, mayManage }: { evidence: Evidence; mayManage: boolean }) {
  const client = useQueryClient();
  const checking = useMutation({
    mutationFn: () => checkEvidence(evidence.id),
    onSuccess: () => refreshHosts(client),
    onError: (failure) => sayFailure(failure),
  });
  const { fileName } = evidence;
  return (
    <div>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {`${EVIDENCE_LABELS[evidence.kind]}\u00a0: ${fileName}, reçu le ${mediumDay(evidence.receivedOn)}`}
      </Text>
      <Text size="sm" c={evidence.checkedOn ? undefined : 'dimmed'}>
        {evidence.checkedOn ? (
          <>
            <IconCheck size={14} aria-hidden="true" />{' '}
            {`Vérifié par ${evidence.checkedBy ?? 'un compte effacé'} le ${mediumDay(evidence.checkedOn)}`}
          </>
        ) : (
          'Personne ne l’a encore vérifié.'
        )}
      </Text>
      {mayManage && (
        <Group gap="xs">
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`Ouvrir ${fileName}`}
            onClick={() => openEvidence(evidence.id).catch(sayFailure)}
          >
            Ouvrir
          </Button>
          {!evidence.checkedOn && (
            <Button
              variant="subtle"
              size="compact-sm"
              loading={checking.isPending}
              aria-label={`Noter ${fileName} vérifié`}
              onClick={() => checking.mutate()}
            >
              Je l’ai vérifié
            </Button>
          )}
          <AddHere label={`Retirer ${fileName}`} quiet>
            {(close) => <RemovalForm evidence={evidence} onDone={close} />}
          </AddHere>
        </Group>
      )}
    </div>
  );
}

function RemovalForm({ evidence, onDone }: { evidence: Evidence; onDone: () => void }) {
  const client = useQueryClient();
  const form = useProblemForm({
    initialValues: {},
    send: async () => {
      await removeEvidence(evidence.id);
      onDone();
      await refreshHosts(client);
      say('Justificatif effacé.');
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <ProblemAlert form={form} />
        <Text size="sm">Le fichier sera effacé et ne pourra pas être repris.</Text>
        <FormEnd label="Effacer le fichier" sending={form.sending} onCancel={onDone} />
      </Stack>
    </form>
  );
}

function EvidenceForm({ tutorId, onDone }: { tutorId: string; onDone: () => void }) {
  const client = useQueryClient();
  const form = useProblemForm({
    mode: 'controlled',
    initialValues: { kind: 'diploma' as EvidenceKind, file: null as File | null },
    validate: { file: fileMissing },
    send: async ({ kind, file }) => {
      await sendEvidence(tutorId, kind, file!);
      await refreshHosts(client);
      say('Justificatif déposé.');
      onDone();
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <ProblemAlert form={form} />
        <NativeSelect
          label="Sorte de justificatif"
          data={Object.entries(EVIDENCE_LABELS).map(([value, label]) => ({ value, label }))}
          {...form.getInputProps('kind')}
        />
        <FileField {...form.getInputProps('file')} />
        <FormEnd label="Déposer" sending={form.sending} onCancel={onDone} />
      </Stack>
    </form>
  );
}
