import { Anchor, Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { mediumDay } from '../../format/dates';
import { counted } from '../../format/french';
import { Page } from '../../page/page';
import { Empty, QueryState } from '../../states';
import { say } from '../../undo';
import { type Cohort, cohortsQuery } from '../cohorts/cohorts-api';
import { useSchoolToday } from '../session/session-api';
import { type ImportPreview, importApplications, previewImport } from './applications-api';
import { FileDrop } from './file-drop';
import { ImportProblem } from './import-problem';
import { ImportRows } from './import-rows';

export function ImportPage() {
  const cohorts = useQuery(cohortsQuery);
  return (
    <Page
      title="Importer des candidatures"
      lead="Un fichier CSV ou Excel, dans n’importe quel ordre de colonnes. Rien n’est écrit avant votre accord."
      action={
        <Button component="a" href="/api/application-template.csv" download variant="default">
          Télécharger le modèle
        </Button>
      }
    >
      <QueryState query={cohorts}>
        {(all) =>
          all.length === 0 ? (
            <Empty
              title="Créez d’abord une promotion"
              action={
                <Button component={Link} to="/promotions/nouvelle">
                  Nouvelle promotion
                </Button>
              }
            >
              Les candidatures d’un fichier visent une promotion.
            </Empty>
          ) : (
            <Import cohorts={all} />
          )
        }
      </QueryState>
    </Page>
  );
}

function Import({ cohorts }: { cohorts: Cohort[] }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const today = useSchoolToday();
  const [cohortId, setCohortId] = useState(
    () => (cohorts.find(({ startsOn }) => startsOn >= today) ?? cohorts.at(-1)!).id,
  );
  const [file, setFile] = useState<File | null>(null);
  const reading = useMutation({
    mutationFn: ({ chosen, cohort }: { chosen: File; cohort: string }) => previewImport(chosen, cohort),
  });
  const writing = useMutation({
    mutationFn: ({ chosen, sha256 }: { chosen: File; sha256: string }) =>
      importApplications(chosen, cohortId, sha256),
    onSuccess: async ({ imported }) => {
      await client.invalidateQueries({ queryKey: ['applications'] });
      await client.invalidateQueries({ queryKey: ['cohorts', 'headcounts'] });
      await navigate(`/candidatures?promotion=${cohortId}`);
      say(`${counted(imported, 'candidature importée', 'candidatures importées')}.`);
    },
  });
  const read = (chosen: File, cohort: string) => {
    setFile(chosen);
    writing.reset();
    reading.mutate({ chosen, cohort });
  };
  return (
    <Stack gap="md">
      <NativeSelect
        label="Promotion visée"
        description="Une ligne qui nomme une autre promotion y est rangée."
        maw="24rem"
        value={cohortId}
        data={cohorts.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => {
          setCohortId(event.currentTarget.value);
          if (file) read(file, event.currentTarget.value);
        }}
      />
      <FileDrop busy={reading.isPending} onFile={(chosen) => read(chosen, cohortId)} />
      <ImportProblem failure={reading.error ?? writing.error} />
      {reading.data && file && !reading.isPending && (
        <>
          <Earlier preview={reading.data} />
          <ImportRows preview={reading.data} cohorts={cohorts} />
          <Group>
            {reading.data.importable > 0 ? (
              <Button
                loading={writing.isPending}
                onClick={() => writing.mutate({ chosen: file, sha256: reading.data.sha256 })}
              >
                {`Importer ${counted(reading.data.importable, 'candidature')}`}
              </Button>
            ) : (
              <Text>Aucune ligne de ce fichier n’est à importer.</Text>
            )}
            <Anchor component={Link} to="/candidatures">
              Revenir aux candidatures
            </Anchor>
          </Group>
        </>
      )}
    </Stack>
  );
}

function Earlier({ preview: { earlier, fileName, ignoredHeaders } }: { preview: ImportPreview }) {
  return (
    <div role="status">
      <Text fw={600}>{fileName}</Text>
      {earlier && (
        <Text>
          Ce fichier a déjà été importé le {mediumDay(earlier.importedOn)} par {earlier.importedBy} (
          {counted(earlier.importedCount, 'candidature')}). Les personnes déjà connues ne seront pas doublées.
        </Text>
      )}
      {ignoredHeaders.length > 0 && (
        <Text size="sm" c="dimmed">
          Colonnes non lues{'\u00a0'}: {ignoredHeaders.join(', ')}.
        </Text>
      )}
    </div>
  );
}
