import { Anchor, Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { mediumDay } from '../../format/dates';
import { SidePanel } from '../../page/side-panel';
import stacked from '../../page/stacked.module.css';
import { RoomForm } from './room-form';
import type { Room } from './rooms-api';

const DEDICATED_METRES = 165;

/** The rooms themselves: seats, square metres, equipment, and since when they are lent. */
export function RoomList({ rooms }: { rooms: Room[] }) {
  const [opened, setOpened] = useState<Room | 'new' | null>(null);
  const client = useQueryClient();
  const close = () => setOpened(null);
  const metres = rooms
    .filter(({ kind, openUntil }) => kind === 'dedicated' && openUntil === null)
    .reduce((sum, { squareMetres }) => sum + squareMetres, 0);
  return (
    <Stack component="section" gap="sm" aria-labelledby="les-salles">
      <Group justify="space-between">
        <Title order={2} id="les-salles">
          Les salles
        </Title>
        <Button variant="default" onClick={() => setOpened('new')}>
          Ajouter une salle
        </Button>
      </Group>
      {metres !== DEDICATED_METRES && rooms.length > 0 && (
        <Text size="sm">
          Les salles dédiées font {metres}
          {'\u00a0'}m² en tout{'\u00a0'}; la convention en promet {DEDICATED_METRES}.
        </Text>
      )}
      {rooms.length > 0 && (
        <Table verticalSpacing={6} className={stacked.stacked}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Salle</Table.Th>
              <Table.Th className={stacked.number}>Places</Table.Th>
              <Table.Th className={stacked.number}>Surface</Table.Th>
              <Table.Th>Équipement</Table.Th>
              <Table.Th>Prêtée</Table.Th>
              <Table.Th>Gestionnaire</Table.Th>
              <Table.Th aria-label="Modifier" />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rooms.map((room) => (
              <Table.Tr key={room.id}>
                <Table.Th scope="row" fw={500}>
                  <Anchor component={Link} to={`/calendrier/salles/${room.id}?vue=semaine`} fw={500}>
                    {room.name}
                  </Anchor>
                </Table.Th>
                <Table.Td data-label="Places" className={stacked.number}>
                  {room.seats}
                </Table.Td>
                <Table.Td data-label="Surface" className={stacked.number}>
                  {room.squareMetres}
                  {'\u00a0'}m²
                </Table.Td>
                <Table.Td data-label="Équipement">{room.equipment.join(', ') || 'Non renseigné'}</Table.Td>
                <Table.Td data-label="Prêtée">{lent(room)}</Table.Td>
                <Table.Td data-label="Gestionnaire">
                  {room.manager ? `${room.manager.office}, ${room.manager.email}` : 'L’école'}
                </Table.Td>
                <Table.Td>
                  <Button
                    size="compact-sm"
                    variant="default"
                    onClick={() => setOpened(room)}
                    aria-label={`Modifier ${room.name}`}
                  >
                    Modifier
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <SidePanel
        opened={opened !== null}
        onClose={close}
        title={opened === 'new' ? 'Ajouter une salle' : opened?.name}
      >
        {opened !== null && (
          <RoomForm
            key={opened === 'new' ? 'new' : opened.id}
            room={opened === 'new' ? null : opened}
            onDone={() => {
              close();
              return client.invalidateQueries({ queryKey: ['rooms'] });
            }}
          />
        )}
      </SidePanel>
    </Stack>
  );
}

const lent = ({ openFrom, openUntil }: Room) =>
  openUntil ? `du ${mediumDay(openFrom)} au ${mediumDay(openUntil)}` : `depuis le ${mediumDay(openFrom)}`;
