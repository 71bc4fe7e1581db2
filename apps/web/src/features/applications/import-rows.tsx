import { Button, Group, Table, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { numericDay } from '../../format/dates';
import { frenchNumber, typeset } from '../../format/french';
import type { Cohort } from '../cohorts/cohorts-api';
import type { ImportPreview, ImportRow } from './applications-api';

type Shown = 'all' | 'good' | 'mend' | 'known';

const KINDS: { kind: Shown; label: string; holds: (row: ImportRow) => boolean }[] = [
  { kind: 'all', label: 'Toutes', holds: () => true },
  { kind: 'good', label: 'Bonnes', holds: ({ status }) => status === 'new' },
  { kind: 'mend', label: 'À corriger', holds: ({ status }) => status === 'error' },
  {
    kind: 'known',
    label: 'Déjà connues',
    holds: ({ status }) => status === 'already-known' || status === 'duplicate-in-file',
  },
];
const WORDS: Record<string, string> = {
  new: 'Bonne',
  error: 'À corriger',
  'already-known': 'Déjà connue',
  'duplicate-in-file': 'En double dans le fichier',
};
const PAGE = 100;

/** Each row's verdict, by kind; a long file is shown a hundred lines at a time. */
export function ImportRows({ preview: { rows }, cohorts }: { preview: ImportPreview; cohorts: Cohort[] }) {
  const [shown, setShown] = useState<Shown>('all');
  const [limit, setLimit] = useState(PAGE);
  const matching = rows.filter(KINDS.find(({ kind }) => kind === shown)!.holds);
  return (
    <div>
      <Group gap="xs" mb="xs" role="group" aria-label="Lignes à afficher">
        {KINDS.map(({ kind, label, holds }) => (
          <Button
            key={kind}
            size="compact-md"
            variant={shown === kind ? 'light' : 'default'}
            aria-pressed={shown === kind}
            onClick={() => {
              setShown(kind);
              setLimit(PAGE);
            }}
          >
            {`${label} (${frenchNumber(rows.filter(holds).length)})`}
          </Button>
        ))}
      </Group>
      {matching.length === 0 ? (
        <Text c="dimmed">Aucune ligne de ce genre.</Text>
      ) : (
        <Table.ScrollContainer
          minWidth={560}
          type="native"
          tabIndex={0}
          role="region"
          aria-label="Verdict de chaque ligne"
        >
          <Table verticalSpacing={6}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th ta="right">Ligne</Table.Th>
                <Table.Th>Nom</Table.Th>
                <Table.Th>Verdict</Table.Th>
                <Table.Th>Né(e) le</Table.Th>
                <Table.Th>Promotion</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {matching.slice(0, limit).map((row) => (
                <Table.Tr key={row.line}>
                  <Table.Td ta="right">{row.line}</Table.Td>
                  <Table.Td fw={500}>{row.label || 'Sans nom'}</Table.Td>
                  <Table.Td>
                    <Verdict row={row} />
                  </Table.Td>
                  <Table.Td>{row.birthDate && numericDay(row.birthDate)}</Table.Td>
                  <Table.Td>{cohorts.find(({ id }) => id === row.cohortId)?.name}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {matching.length > limit && (
        <Button variant="default" onClick={() => setLimit(limit + PAGE)}>
          Afficher la suite
        </Button>
      )}
    </div>
  );
}

function Verdict({ row }: { row: ImportRow }) {
  return (
    <>
      <Text size="sm" fw={600}>
        {WORDS[row.status]}
        {row.eligibility.length > 0 && ', hors critères du programme'}
      </Text>
      {[...row.errors, ...row.eligibility].map(({ code, message }) => (
        <Text key={code + message} size="sm" c="dimmed">
          {typeset(message)}
        </Text>
      ))}
      {row.looksLike && <LooksLike {...row.looksLike} />}
    </>
  );
}

/** Whom a row may already be: it is imported all the same, and the two files are laid side by side among the duplicates. */
function LooksLike({ name, birthDate, almostSure, reasons }: NonNullable<ImportRow['looksLike']>) {
  return (
    <Text size="sm">
      <IconUsers size={16} aria-hidden style={{ verticalAlign: '-3px' }} />{' '}
      {almostSure ? 'Ressemble beaucoup à ' : 'Ressemble à '}
      <Text span fw={500}>
        {name}
      </Text>
      {`, né(e) le ${numericDay(birthDate)}${typeset(` : ${reasons.map((one) => one.toLowerCase()).join(', ')}.`)}`}
    </Text>
  );
}
