import { Anchor, Badge, Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { mediumDay } from '../../format/dates';
import { frenchNumber } from '../../format/french';
import { QueryState } from '../../states';
import { offerUndo, sayFailure } from '../../undo';
import { useMay } from '../session/session-api';
import { DocumentDrop } from './document-drop';
import classes from './person-file.module.css';
import {
  type DocumentsView,
  type DocumentView,
  documentsQuery,
  openDocument,
  removeDocument,
  restoreDocument,
} from './person-file-api';

/** The papers of a file, what is still asked for, and where to add them. Nothing for who may not read them. */
export function DocumentsSection({ learnerId }: { learnerId: string }) {
  return useMay('document.read') ? <Papers learnerId={learnerId} /> : null;
}

function Papers({ learnerId }: { learnerId: string }) {
  const query = useQuery(documentsQuery(learnerId));
  return (
    <section aria-labelledby="pieces">
      <Title order={2} size="h4" id="pieces" mb="xs">
        Pièces
      </Title>
      <QueryState query={query}>{(view) => <Held learnerId={learnerId} view={view} />}</QueryState>
    </section>
  );
}

function Held({ learnerId, view: { documents, demands } }: { learnerId: string; view: DocumentsView }) {
  const mayManage = useMay('document.manage');
  const lacking = demands.filter(
    ({ kind, demand }) => demand !== 'none' && !documents.some((one) => one.kind === kind),
  );
  return (
    <Stack gap="sm">
      {lacking.length > 0 && (
        <List size="sm" spacing={2}>
          {lacking.map(({ kind, label, demand }) => (
            <List.Item key={kind}>
              {label}
              {'\u00a0'}:{' '}
              {demand === 'required' ? 'obligatoire, pas encore jointe' : 'demandée, pas encore jointe'}
            </List.Item>
          ))}
        </List>
      )}
      {documents.length > 0 && (
        <ul className={classes.rows}>
          {documents.map((one) => (
            <Paper
              key={one.id}
              learnerId={learnerId}
              document={one}
              label={demands.find(({ kind }) => kind === one.kind)?.label ?? ''}
            />
          ))}
        </ul>
      )}
      {mayManage && <DocumentDrop learnerId={learnerId} kinds={demands} first={lacking[0]?.kind} />}
    </Stack>
  );
}

function Paper({ learnerId, document, label }: { learnerId: string; document: DocumentView; label: string }) {
  const client = useQueryClient();
  const mayManage = useMay('document.manage');
  const refresh = () =>
    Promise.all([
      client.invalidateQueries(documentsQuery(learnerId)),
      client.invalidateQueries({ queryKey: ['applications'] }),
    ]);
  const open = () => openDocument(document.id).catch((failure) => sayFailure(failure));
  const remove = async () => {
    try {
      await removeDocument(document.id);
      await refresh();
      offerUndo({
        message: `Pièce retirée : ${document.name}.`,
        undo: async () => {
          await restoreDocument(document.id);
          await refresh();
        },
      });
    } catch (failure) {
      sayFailure(failure);
    }
  };
  return (
    <li>
      <div>
        <Group gap="xs">
          <Badge variant="default" tt="none">
            {label}
          </Badge>
          <Anchor
            component="button"
            type="button"
            size="sm"
            className={classes.name}
            onClick={() => void open()}
          >
            {document.name}
          </Anchor>
        </Group>
        <Text size="sm" c="dimmed">
          {weight(document.size)}, ajoutée le {mediumDay(document.addedOn)}{' '}
          {document.addedBy ? `par ${document.addedBy}` : 'par la personne'}
        </Text>
      </div>
      {mayManage && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={`Retirer ${document.name}`}
          onClick={() => void remove()}
        >
          Retirer
        </Button>
      )}
    </li>
  );
}

/** « 240 Ko », « 1,4 Mo » */
const weight = (bytes: number): string =>
  bytes < 1_000_000
    ? `${frenchNumber(Math.max(1, Math.round(bytes / 1_000)))}\u00a0Ko`
    : `${frenchNumber(Math.round(bytes / 100_000) / 10)}\u00a0Mo`;
