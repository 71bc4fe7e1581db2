import { Button, Group, SegmentedControl } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import { useAddress } from '../../list';
import { Page } from '../../page/page';
import { Loading } from '../../states';
import { ApplicationFilters } from './application-filters';
import { ApplicationsList } from './applications-list';

// Dragging is not part of what the list loads.
const Board = lazy(async () => ({ default: (await import('./board/board')).Board }));

/** The same applications as a board by stage or as a list, both with the filters of the address. */
export function ApplicationsPage() {
  const { get, set } = useAddress();
  // A link to one stage leads to its list.
  const view = get('vue') || (get('etape') ? 'liste' : 'tableau');
  const acts = (
    <Group gap="xs">
      <Button component={Link} to="/candidatures/doublons" variant="default">
        Doublons
      </Button>
      <Button component={Link} to="/candidatures/en-ligne" variant="default">
        Formulaire
      </Button>
      <Button component={Link} to="/candidatures/import" variant="default">
        Importer un fichier
      </Button>
      <Button component={Link} to="/candidatures/nouvelle">
        Nouvelle candidature
      </Button>
    </Group>
  );
  return (
    <Page
      title="Candidatures"
      lead="De la demande à l’inscription, et l’éligibilité de chacun."
      action={acts}
    >
      <Group align="flex-end" gap="sm">
        <ApplicationFilters withStage={view === 'liste'} />
        <SegmentedControl
          aria-label="Présentation"
          value={view}
          onChange={(value) => set('vue', value)}
          data={[
            { value: 'tableau', label: 'Tableau' },
            { value: 'liste', label: 'Liste' },
          ]}
        />
      </Group>
      {view === 'liste' ? (
        <ApplicationsList acts={acts} />
      ) : (
        <Suspense fallback={<Loading />}>
          <Board acts={acts} />
        </Suspense>
      )}
    </Page>
  );
}
