import { ActionIcon, Button, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { IconDownload, IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { mediumDay } from '../../format/dates';
import { frenchNumber } from '../../format/french';
import { FileField, FormEnd, fileMissing, ProblemAlert, useProblemForm } from '../../forms';
import { AddHere } from '../../page/add-here';
import { say, sayFailure } from '../../undo';
import { useMay } from '../session/session-api';
import { DOCUMENT_KINDS } from './contract-words';
import {
  addDocument,
  type Contract,
  type DocumentKind,
  openDocument,
  printSummary,
  removeDocument,
} from './contracts-api';

/** The contract's papers, and the summary to fill the official form with. */
export function Documents({ contract }: { contract: Contract }) {
  const mayManage = useMay('contract.manage');
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['contracts'] });
  if (!mayManage && contract.documents.length === 0) return null;
  return (
    <Stack component="section" gap="sm" aria-labelledby="documents">
      <Title order={2} id="documents">
        Pièces
      </Title>
      {contract.documents.length === 0 && (
        <Text size="sm" c="dimmed">
          Aucune pièce. Déposez ici le contrat signé, les avenants et l’acte de rupture.
        </Text>
      )}
      {contract.documents.map((one) => (
        <Group key={one.id} gap="xs" wrap="nowrap">
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {`${DOCUMENT_KINDS[one.kind]}\u00a0: ${one.fileName}, ${frenchNumber(Math.max(1, Math.round(one.byteSize / 1024)))}\u00a0Ko, le ${mediumDay(one.addedOn)}`}
            {one.addedBy && `, par ${one.addedBy}`}
          </Text>
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={`Télécharger ${one.fileName}`}
            onClick={() => openDocument(contract.id, one.id).catch(sayFailure)}
          >
            <IconDownload size={18} aria-hidden="true" />
          </ActionIcon>
          {mayManage && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={`Effacer ${one.fileName}`}
              onClick={() =>
                removeDocument(contract.id, one.id)
                  .then(refresh)
                  .then(() => say('Pièce effacée.'))
                  .catch(sayFailure)
              }
            >
              <IconTrash size={18} aria-hidden="true" />
            </ActionIcon>
          )}
        </Group>
      ))}
      {mayManage && (
        <Group align="flex-start">
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden="true" />}
            onClick={() => printSummary(contract.id).catch(sayFailure)}
          >
            Récapitulatif (PDF)
          </Button>
          <AddHere label="Déposer une pièce">
            {(close) => <DocumentForm contract={contract} onDone={close} />}
          </AddHere>
        </Group>
      )}
    </Stack>
  );
}

function DocumentForm({ contract, onDone }: { contract: Contract; onDone: () => void }) {
  const client = useQueryClient();
  const form = useProblemForm({
    mode: 'controlled',
    initialValues: {
      kind: (contract.termination ? 'termination' : 'signed_contract') as DocumentKind,
      file: null as File | null,
    },
    validate: { file: fileMissing },
    send: async ({ kind, file }) => {
      await addDocument(contract.id, kind, file!);
      await client.invalidateQueries({ queryKey: ['contracts'] });
      say('Pièce déposée.');
      onDone();
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <ProblemAlert form={form} />
        <NativeSelect
          label="Sorte de pièce"
          data={Object.entries(DOCUMENT_KINDS).map(([value, label]) => ({ value, label }))}
          {...form.getInputProps('kind')}
        />
        <FileField {...form.getInputProps('file')} />
        <FormEnd label="Déposer" sending={form.sending} onCancel={onDone} />
      </Stack>
    </form>
  );
}
