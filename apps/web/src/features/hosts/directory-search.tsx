import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { groupedSiret } from './host-words';
import { type DirectoryEntry, directoryQuery } from './hosts-api';

/** Fills a form from the public directory; says nothing when none is set, and the form works without it. */
export function DirectorySearch({ onChoose }: { onChoose: (entry: DirectoryEntry) => void }) {
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed.trim(), 400);
  const found = useQuery(directoryQuery(query));
  const off = useQuery(directoryQuery('tandem')).data?.state === 'off';
  if (off) return null;
  return (
    <Stack gap="xs">
      <TextInput
        label="Chercher dans l’annuaire public des entreprises"
        description="Un nom ou un SIRET remplit le reste&#8239;; vous pouvez aussi tout saisir."
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div role="status">
        {found.data?.state === 'unavailable' && (
          <Text size="sm" c="dimmed">
            L’annuaire ne répond pas. Saisissez la structure à la main.
          </Text>
        )}
        {found.data?.state === 'answered' && found.data.entries.length === 0 && (
          <Text size="sm" c="dimmed">
            L’annuaire ne connaît personne sous ce nom.
          </Text>
        )}
      </div>
      {found.data?.entries.map((entry) => (
        <Group key={entry.siret} gap="xs" justify="space-between">
          <Text size="sm" style={{ flex: '1 1 14rem' }}>
            {[entry.name, entry.city, groupedSiret(entry.siret)].filter(Boolean).join(', ')}
          </Text>
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => onChoose(entry)}
            aria-label={`Reprendre ${entry.name}`}
          >
            Reprendre
          </Button>
        </Group>
      ))}
    </Stack>
  );
}
