import { Badge, Button, Paper, Table, Text, TextInput, VisuallyHidden } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useSearchParams } from 'react-router';
import { mediumDay, schoolDay } from '../../format/dates';
import { counted } from '../../format/french';
import { Page } from '../../page/page';
import stacked from '../../page/stacked.module.css';
import { Empty, QueryState } from '../../states';
import { offerUndo, sayFailure } from '../../undo';
import { ROLE_LABELS, useUser } from '../session/session-api';
import { InviteForm } from './invite-form';
import { type Account, deactivate, reactivate, usersQuery } from './users-api';

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export function UsersPage() {
  const users = useQuery(usersQuery);
  const [search, setSearch] = useSearchParams();
  const wanted = search.get('q') ?? '';
  const needle = plain(useDeferredValue(wanted));
  return (
    <Page title="Utilisateurs" lead="Les personnes qui ont un compte, et ce qu’elles peuvent voir.">
      <Paper withBorder p="md" component="section" aria-label="Inviter">
        <InviteForm />
      </Paper>
      <TextInput
        label="Filtrer par nom ou adresse"
        type="search"
        maw="24rem"
        value={wanted}
        onChange={(event) =>
          setSearch(event.currentTarget.value ? { q: event.currentTarget.value } : {}, { replace: true })
        }
      />
      <QueryState query={users}>
        {(all) => {
          const shown = all.filter((user) => plain(`${user.displayName} ${user.email}`).includes(needle));
          return (
            <>
              <Text size="sm" c="dimmed" role="status">
                {counted(shown.length, 'compte')}
              </Text>
              {shown.length === 0 ? (
                <Empty title="Aucun compte ne correspond">
                  Changez le filtre, ou invitez cette personne.
                </Empty>
              ) : (
                <UsersTable key={needle} users={shown} />
              )}
            </>
          );
        }}
      </QueryState>
    </Page>
  );
}

const STEP = 100;

function UsersTable({ users }: { users: Account[] }) {
  const [limit, setLimit] = useState(STEP);
  return (
    <>
      <Table verticalSpacing={6} className={stacked.stacked}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Nom</Table.Th>
            <Table.Th>Adresse électronique</Table.Th>
            <Table.Th>Rôles</Table.Th>
            <Table.Th>
              <VisuallyHidden>Action</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {users.slice(0, limit).map((user) => (
            <UserRow key={user.id} user={user} />
          ))}
        </Table.Tbody>
      </Table>
      {users.length > limit && (
        <Button variant="default" onClick={() => setLimit(limit + STEP)}>
          Afficher la suite ({counted(users.length - limit, 'compte')})
        </Button>
      )}
    </>
  );
}

function UserRow({ user }: { user: Account }) {
  const self = useUser().id === user.id;
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries(usersQuery);
  const open = async () => {
    await reactivate(user.id);
    await refresh();
  };
  const closing = useMutation({
    mutationFn: () => deactivate(user.id),
    onSuccess: async () => {
      await refresh();
      offerUndo({ message: `Compte de ${user.displayName} désactivé.`, undo: open });
    },
    onError: (failure) => sayFailure(failure),
  });
  const opening = useMutation({ mutationFn: open, onError: (failure) => sayFailure(failure) });
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {user.displayName}
        {user.deactivatedAt && (
          <Badge variant="default" tt="none" ml="xs">
            Désactivé le {mediumDay(schoolDay(user.deactivatedAt))}
          </Badge>
        )}
      </Table.Th>
      <Table.Td>{user.email}</Table.Td>
      <Table.Td data-label="Rôles">{user.roles.map((role) => ROLE_LABELS[role]).join(', ')}</Table.Td>
      <Table.Td ta="right">
        {!self && (
          <Button
            variant="subtle"
            size="compact-md"
            px={0}
            loading={closing.isPending || opening.isPending}
            onClick={() => (user.deactivatedAt ? opening.mutate() : closing.mutate())}
            aria-label={`${user.deactivatedAt ? 'Réactiver' : 'Désactiver'} ${user.displayName}`}
          >
            {user.deactivatedAt ? 'Réactiver' : 'Désactiver'}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
