import { Alert, Anchor, Button, Checkbox, List, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { mediumDay } from '../../format/dates';
import { counted, typeset } from '../../format/french';
import { Page } from '../../page/page';
import { QueryState } from '../../states';
import { say, sayFailure } from '../../undo';
import { useMay } from '../session/session-api';
import {
  makeNationalExport,
  type NationalCheck,
  type NationalExport,
  nationalCheckQuery,
  nationalExportsQuery,
} from './national-api';

/** The records for the national dashboard: checked first, then exported, and what was exported before. */
export function NationalPage() {
  const check = useQuery(nationalCheckQuery);
  const exports = useQuery(nationalExportsQuery);
  return (
    <Page
      title="Tableau de bord national"
      lead="Les dossiers de l’année scolaire, vérifiés avant de partir. Rien ne sort de l’école sans cette vérification."
    >
      <QueryState query={check}>{(data) => <Check check={data} />}</QueryState>
      <section aria-labelledby="exports">
        <Title order={2} id="exports" mb="xs">
          Fichiers exportés
        </Title>
        <QueryState query={exports}>{(made) => <Exports exports={made} />}</QueryState>
      </section>
    </Page>
  );
}

function Check({ check: { ready, refused, rows } }: { check: NationalCheck }) {
  const mayExport = useMay('national-record.export');
  const client = useQueryClient();
  const [without, setWithout] = useState(false);
  const [sending, setSending] = useState(false);
  const send = async () => {
    setSending(true);
    try {
      await makeNationalExport({ ready, refused, withoutRefused: without });
      say('Le fichier est prêt à être téléchargé.');
    } catch (failure) {
      sayFailure(failure);
    } finally {
      setSending(false);
      await client.invalidateQueries({ queryKey: ['national-check'] });
      await client.invalidateQueries({ queryKey: ['national-exports'] });
    }
  };
  return (
    <section aria-labelledby="verification">
      <Title order={2} id="verification" mb="xs">
        Vérification
      </Title>
      <Stack gap="sm" align="flex-start">
        <Text>{`${counted(ready, 'dossier prêt', 'dossiers prêts')}, ${counted(refused, 'refusé')}.`}</Text>
        {rows.length > 0 && (
          <List spacing={6} size="sm">
            {rows.map((row) => (
              <List.Item key={row.learnerId}>
                <Text span fw={600} size="sm">
                  {row.name}
                </Text>
                {row.refusals.map((refusal) => (
                  <Text key={refusal.code + refusal.message} size="sm">
                    {typeset(refusal.message)}{' '}
                    <Anchor component={Link} to={refusal.to} underline="always" size="sm">
                      {refusal.act}
                    </Anchor>
                  </Text>
                ))}
              </List.Item>
            ))}
          </List>
        )}
        {mayExport && ready > 0 && refused > 0 && (
          <Alert variant="outline" title="Des dossiers manqueraient">
            <Checkbox
              label={`Exporter sans ${refused < 2 ? 'le dossier refusé' : `les ${refused} dossiers refusés`}, qui ne partiront pas`}
              checked={without}
              onChange={(event) => setWithout(event.currentTarget.checked)}
            />
          </Alert>
        )}
        {mayExport && ready > 0 && (
          <Button loading={sending} disabled={refused > 0 && !without} onClick={() => void send()}>
            {`Exporter ${counted(ready, 'dossier')}`}
          </Button>
        )}
      </Stack>
    </section>
  );
}

function Exports({ exports }: { exports: NationalExport[] }) {
  const mayOpen = useMay('national-record.export');
  if (exports.length === 0) return <Text c="dimmed">Aucun fichier n’a encore été exporté.</Text>;
  return (
    <List spacing="sm" size="sm">
      {exports.map((one) => (
        <List.Item key={one.id}>
          {`${mediumDay(one.madeOn)}, par ${one.madeBy}\u00a0: ${counted(one.ready, 'dossier')}${one.refused > 0 ? `, ${counted(one.refused, 'laissé de côté', 'laissés de côté')}` : ''}.`}
          {one.files.map((file) => (
            <Text key={file.number} size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {file.available && mayOpen ? (
                <Anchor
                  href={`/api/national-exports/${one.id}/files/${file.number}`}
                  download
                  underline="always"
                >
                  {`Télécharger le fichier ${file.number}`}
                </Anchor>
              ) : (
                `Fichier ${file.number}`
              )}
              {`, empreinte SHA-256 ${file.sha256}`}
            </Text>
          ))}
        </List.Item>
      ))}
    </List>
  );
}
