import { Button, Stack, Table, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { longDay, plusDays } from '../../format/dates';
import { counted, typeset } from '../../format/french';
import { Page } from '../../page/page';
import { SidePanel } from '../../page/side-panel';
import stacked from '../../page/stacked.module.css';
import { Empty, QueryState } from '../../states';
import { offerUndo, sayFailure } from '../../undo';
import { useMay, useSchoolToday } from '../session/session-api';
import {
  bodyOf,
  type Half,
  type MediationAction,
  mediationsQuery,
  planMediation,
  removeMediation,
} from './mediation-api';
import { MediationForm } from './mediation-form';

const BEHIND_DAYS = 365;
const AHEAD_DAYS = 365;

/** Actions of digital mediation, to come and behind, and who takes part. */
export function MediationPage() {
  const today = useSchoolToday();
  const actions = useQuery(mediationsQuery(plusDays(today, -BEHIND_DAYS), plusDays(today, AHEAD_DAYS)));
  const mayManage = useMay('calendar.manage');
  const client = useQueryClient();
  const [opened, setOpened] = useState<MediationAction | 'new' | null>(null);
  const refresh = () =>
    client.invalidateQueries({
      predicate: ({ queryKey }) =>
        ['mediation', 'rooms', 'attendance', 'calendar', 'my-calendar'].includes(String(queryKey[0])),
    });
  const close = () => setOpened(null);
  const add = mayManage && <Button onClick={() => setOpened('new')}>Ajouter une action</Button>;
  return (
    <Page
      title="Médiation numérique"
      lead="Les actions auxquelles des apprenants participent. Elles comptent comme présence."
      action={add}
    >
      <QueryState query={actions}>
        {(all) => {
          const ahead = all.filter(({ day }) => day >= today);
          const behind = all.filter(({ day }) => day < today).reverse();
          if (all.length === 0)
            return (
              <Empty title="Aucune action" action={add}>
                Café numérique, aide aux démarches{'\u00a0'}: ajoutez l’action et ses participants. Leur
                calendrier et leur feuille de présence le disent aussitôt.
              </Empty>
            );
          return (
            <>
              <Section
                title="À venir"
                empty="Aucune action n’est prévue."
                actions={ahead}
                onOpen={mayManage ? setOpened : undefined}
              />
              {behind.length > 0 && <Section title="Passées" empty="" actions={behind} />}
            </>
          );
        }}
      </QueryState>
      <SidePanel
        opened={opened !== null}
        onClose={close}
        title={opened === 'new' ? 'Ajouter une action' : opened?.title}
      >
        {opened !== null && (
          <MediationForm
            key={opened === 'new' ? 'new' : opened.id}
            action={opened === 'new' ? null : opened}
            today={today}
            onRemove={(action) => void remove(action, refresh, close)}
            onDone={() => {
              close();
              return refresh();
            }}
          />
        )}
      </SidePanel>
    </Page>
  );
}

async function remove(action: MediationAction, refresh: () => Promise<unknown>, close: () => void) {
  try {
    await removeMediation(action.id);
    close();
    await refresh();
    offerUndo({
      message: `« ${action.title} » retirée.`,
      undo: async () => {
        await planMediation(bodyOf(action));
        await refresh();
      },
    });
  } catch (failure) {
    sayFailure(failure);
  }
}

function Section({
  title,
  empty,
  actions,
  onOpen,
}: {
  title: string;
  empty: string;
  actions: MediationAction[];
  onOpen?: (action: MediationAction) => void;
}) {
  return (
    <Stack component="section" gap="xs" aria-label={title}>
      <Title order={2}>{title}</Title>
      {actions.length === 0 ? (
        empty
      ) : (
        <Table verticalSpacing={6} className={stacked.stacked}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Action</Table.Th>
              <Table.Th>Quand</Table.Th>
              <Table.Th>Lieu</Table.Th>
              <Table.Th>Participants</Table.Th>
              {onOpen && <Table.Th aria-label="Modifier" />}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {actions.map((action) => (
              <Table.Tr key={action.id}>
                <Table.Th scope="row" fw={500}>
                  {typeset(action.title)}
                </Table.Th>
                <Table.Td data-label="Quand">
                  {longDay(action.day)}, {halvesInWords(action.halves)}
                </Table.Td>
                <Table.Td data-label="Lieu">
                  {typeset([action.place, action.roomName].filter(Boolean).join(', '))}
                </Table.Td>
                <Table.Td data-label="Participants">
                  {counted(action.participants.length, 'apprenant')}
                  {'\u00a0'}:{' '}
                  {action.participants.map((one) => `${one.firstName} ${one.lastName}`).join(', ')}
                </Table.Td>
                {onOpen && (
                  <Table.Td>
                    <Button
                      size="compact-sm"
                      variant="default"
                      onClick={() => onOpen(action)}
                      aria-label={`Modifier ${action.title}`}
                    >
                      Modifier
                    </Button>
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  );
}

const halvesInWords = (halves: Half[]): string =>
  halves.length === 2 ? 'la journée' : halves[0] === 'morning' ? 'le matin' : 'l’après-midi';
