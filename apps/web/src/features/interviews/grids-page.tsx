import { Badge, Button, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { mediumDay } from '../../format/dates';
import { counted } from '../../format/french';
import { Page } from '../../page/page';
import { SidePanel } from '../../page/side-panel';
import { Empty, QueryState } from '../../states';
import { offerUndo, sayFailure } from '../../undo';
import { GridForm } from './grid-form';
import { type Grid, gridsQuery, putGridBack, retireGrid } from './interviews-api';

/** The school's own criteria, published by versions. */
export function GridsPage() {
  const grids = useQuery(gridsQuery);
  const [opened, setOpened] = useState<Grid | 'new' | null>(null);
  const create = <Button onClick={() => setOpened('new')}>Nouvelle grille</Button>;
  return (
    <Page
      title="Grilles d’entretien"
      lead="Les critères de l’école pour parler avec les candidats. Aucun prérequis technique ne peut être demandé."
      action={create}
    >
      <QueryState query={grids}>
        {(list) =>
          list.length === 0 ? (
            <Empty title="Aucune grille pour l’instant" action={create}>
              Un entretien se prévoit avec une grille{'\u00a0'}: écrivez la première, des critères usuels sont
              proposés.
            </Empty>
          ) : (
            <Stack gap="md">
              {list.map((grid) => (
                <GridCard key={grid.id} grid={grid} onChange={() => setOpened(grid)} />
              ))}
            </Stack>
          )
        }
      </QueryState>
      <SidePanel
        opened={opened !== null}
        onClose={() => setOpened(null)}
        title={opened === 'new' ? 'Nouvelle grille' : opened?.name}
      >
        {opened && (
          <GridForm
            key={opened === 'new' ? 'new' : opened.id}
            grid={opened === 'new' ? undefined : opened}
            onDone={() => setOpened(null)}
          />
        )}
      </SidePanel>
    </Page>
  );
}

function GridCard({ grid, onChange }: { grid: Grid; onChange: () => void }) {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries(gridsQuery);
  const retire = async () => {
    try {
      await retireGrid(grid.id);
      await refresh();
      offerUndo({
        message: `Grille « ${grid.name} » retirée.`,
        undo: () => putGridBack(grid.id).then(refresh),
      });
    } catch (failure) {
      sayFailure(failure);
    }
  };
  return (
    <Paper withBorder p="md" component="section" aria-label={grid.name}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <div>
          <Title order={2} size="h3">
            {grid.name}
          </Title>
          <Text size="sm" c="dimmed">
            Version {grid.number}, publiée le {mediumDay(grid.publishedOn)}
            {grid.publishedBy && ` par ${grid.publishedBy}`}. {counted(grid.interviews, 'entretien')}.
          </Text>
        </div>
        {grid.retiredOn ? (
          <Group gap="xs">
            <Badge variant="default" tt="none">
              Retirée le {mediumDay(grid.retiredOn)}
            </Badge>
            <Button
              variant="default"
              size="xs"
              onClick={() => void putGridBack(grid.id).then(refresh, sayFailure)}
            >
              Remettre en service
            </Button>
          </Group>
        ) : (
          <Group gap="xs">
            <Button variant="default" size="xs" onClick={onChange}>
              Modifier
            </Button>
            <Button variant="default" size="xs" onClick={() => void retire()}>
              Retirer
            </Button>
          </Group>
        )}
      </Group>
      <List size="sm" mt="sm" spacing={2} type="ordered">
        {grid.criteria.map(({ id, label, help }) => (
          <List.Item key={id}>
            {label}
            {help && (
              <Text span inherit c="dimmed">
                {`, ${help.charAt(0).toLowerCase()}${help.slice(1)}`}
              </Text>
            )}
          </List.Item>
        ))}
      </List>
    </Paper>
  );
}
