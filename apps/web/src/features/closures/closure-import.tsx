import { Alert, Button, FileInput, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { longDay, mediumDay } from '../../format/dates';
import { counted, typeset } from '../../format/french';
import { say } from '../../undo';
import classes from './closures.module.css';
import { type ImportedClosure, importClosures, previewClosures } from './closures-api';

const GROUPS: { status: ImportedClosure['status']; title: string }[] = [
  { status: 'new', title: 'À ajouter' },
  { status: 'existing', title: 'Déjà là' },
  { status: 'refused', title: 'Laissées de côté' },
];

/** Closures out of somebody's calendar file: shown first, written on a second act. */
export function ClosureImport({ onDone }: { onDone: () => Promise<unknown> }) {
  const [file, setFile] = useState<File | null>(null);
  const reading = useMutation({ mutationFn: previewClosures });
  const writing = useMutation({
    mutationFn: ({ chosen, sha256 }: { chosen: File; sha256: string }) => importClosures(chosen, sha256),
    onSuccess: async ({ added }) => {
      await onDone();
      say(`${counted(added, 'fermeture ajoutée', 'fermetures ajoutées')}.`);
    },
  });
  const failure = writing.error ?? reading.error;
  const rows = reading.data?.rows ?? [];
  const fresh = rows.filter(({ status }) => status === 'new').length;
  return (
    <Stack gap="md">
      <FileInput
        label="Fichier de calendrier"
        description="Un export .ics d’un agenda, 2 Mo au plus. Rien n’est écrit avant votre accord."
        accept=".ics,text/calendar"
        placeholder="Choisir un fichier"
        data-autofocus
        value={file}
        error={reading.error && typeset(reading.error.message)}
        onChange={(chosen) => {
          setFile(chosen);
          writing.reset();
          if (chosen) reading.mutate(chosen);
          else reading.reset();
        }}
      />
      {failure && failure !== reading.error && <Alert color="red">{typeset(failure.message)}</Alert>}
      <Stack gap="md" role="status">
        {reading.isPending && <Text size="sm">Lecture du fichier…</Text>}
        {reading.isSuccess &&
          GROUPS.map(({ status, title }) => (
            <Verdicts key={status} title={title} rows={rows.filter((row) => row.status === status)} />
          ))}
      </Stack>
      {reading.isSuccess && file && (
        <Group>
          {fresh > 0 ? (
            <Button
              loading={writing.isPending}
              onClick={() => writing.mutate({ chosen: file, sha256: reading.data.sha256 })}
            >
              {`Ajouter ${counted(fresh, 'fermeture')}`}
            </Button>
          ) : (
            <Text>Aucune fermeture de ce fichier n’est à ajouter.</Text>
          )}
        </Group>
      )}
    </Stack>
  );
}

function Verdicts({ title, rows }: { title: string; rows: ImportedClosure[] }) {
  if (rows.length === 0) return null;
  return (
    <section>
      <Title order={3} size="h5">{`${title} (${rows.length})`}</Title>
      <ul className={classes.list}>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: read once, never reordered
          <li key={index} className={classes.imported}>
            <Text span fw={500}>
              {row.name}
            </Text>
            {row.firstDay && row.lastDay && (
              <Text size="sm">
                {row.firstDay === row.lastDay
                  ? longDay(row.firstDay)
                  : `du ${mediumDay(row.firstDay)} au ${mediumDay(row.lastDay)}`}
              </Text>
            )}
            {row.reason && (
              <Text size="sm" c="dimmed">
                {typeset(row.reason)}
              </Text>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
