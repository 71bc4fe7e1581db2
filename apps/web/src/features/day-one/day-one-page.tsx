import { Anchor, Button, Checkbox, Group, Table, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { mediumDay, moment, schoolDay } from '../../format/dates';
import { counted, frenchPhone, typeset } from '../../format/french';
import { Page } from '../../page/page';
import stacked from '../../page/stacked.module.css';
import { Empty, QueryState } from '../../states';
import { say, sayFailure } from '../../undo';
import { cohortQuery } from '../cohorts/cohorts-api';
import { type Arrival, arrivalsQuery, printSlips } from './day-one-api';

/** A promotion's arrival: who can open their pages, and the slips of paper for those who cannot. */
export function DayOnePage() {
  const { id = '' } = useParams();
  const cohort = useQuery(cohortQuery(id));
  const arrivals = useQuery(arrivalsQuery(id));
  return (
    <Page
      title={cohort.data ? `Codes d’accès, ${cohort.data.name}` : 'Codes d’accès'}
      lead="Un papier par apprenant, avec un code qui ouvre ses pages une fois, sans e-mail ni mot de passe."
      action={
        <Button component={Link} to={`/promotions/${id}`} variant="default">
          Voir la promotion
        </Button>
      }
    >
      <QueryState query={arrivals}>
        {(all) =>
          all.length === 0 ? (
            <Empty title="Personne n’est encore inscrit">
              Les codes s’impriment pour les personnes inscrites dans la promotion.
            </Empty>
          ) : (
            <Arrivals cohortId={id} arrivals={all} />
          )
        }
      </QueryState>
    </Page>
  );
}

function Arrivals({ cohortId, arrivals }: { cohortId: string; arrivals: Arrival[] }) {
  const client = useQueryClient();
  const without = arrivals.filter(({ email }) => !email).map(({ learnerId }) => learnerId);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(without));
  const printing = useMutation({
    mutationFn: (ids: string[]) => printSlips(cohortId, ids),
    onSuccess: (_, ids) => {
      say(
        `${counted(ids.length, 'papier imprimé', 'papiers imprimés')} : les codes d’avant ne servent plus.`,
      );
      return client.invalidateQueries({ queryKey: ['slips', cohortId] });
    },
    onError: (failure) => sayFailure(failure),
  });
  const toggle = (learnerId: string) => {
    const next = new Set(chosen);
    if (!next.delete(learnerId)) next.add(learnerId);
    setChosen(next);
  };
  const everybody = arrivals.map(({ learnerId }) => learnerId);
  return (
    <>
      <Text>
        {typeset(
          without.length === 0
            ? 'Tout le monde a une adresse e-mail.'
            : `${counted(without.length, 'personne')} sur ${arrivals.length} sans adresse e-mail : cochées ci-dessous.`,
        )}
      </Text>
      <Group gap="xs">
        <Button
          disabled={chosen.size === 0}
          loading={printing.isPending}
          onClick={() => printing.mutate(everybody.filter((one) => chosen.has(one)))}
        >
          Imprimer la sélection ({chosen.size})
        </Button>
        <Button variant="default" loading={printing.isPending} onClick={() => printing.mutate(everybody)}>
          Imprimer pour toute la promotion
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        Réimprimer pour quelqu’un annule son code d’avant. Un code sert une fois, puis la personne reste
        connectée sur son téléphone, ou demande un autre papier.
      </Text>
      <Table verticalSpacing={6} className={stacked.stacked}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={40} aria-label="Choisir" />
            <Table.Th>Nom</Table.Th>
            <Table.Th>E-mail ou téléphone</Table.Th>
            <Table.Th>Compte</Table.Th>
            <Table.Th>Papier</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {arrivals.map((one) => (
            <Table.Tr key={one.learnerId}>
              <Table.Td>
                <Checkbox
                  aria-label={`Choisir ${one.firstName} ${one.lastName}`}
                  checked={chosen.has(one.learnerId)}
                  onChange={() => toggle(one.learnerId)}
                />
              </Table.Td>
              <Table.Th scope="row" fw={500}>
                <Anchor component={Link} to={`/apprenants/${one.learnerId}`}>
                  {one.lastName} {one.firstName}
                </Anchor>
              </Table.Th>
              <Table.Td data-label="E-mail ou téléphone">
                {one.email ?? (one.phone ? frenchPhone(one.phone) : 'Rien')}
              </Table.Td>
              <Table.Td data-label="Compte">{accountOf(one)}</Table.Td>
              <Table.Td data-label="Papier">{slipOf(one)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}

const accountOf = ({ hasAccount, lastSeenAt }: Arrival) =>
  lastSeenAt
    ? `Ouvert le ${mediumDay(schoolDay(lastSeenAt))}`
    : hasAccount
      ? 'Jamais ouvert'
      : 'Pas de compte';

function slipOf({ slipPrintedAt, slipUsedAt, slipAlive, slipExpiresAt }: Arrival): string {
  if (slipUsedAt) return `Utilisé le ${moment(slipUsedAt)}`;
  if (!slipPrintedAt) return 'Pas imprimé';
  if (slipAlive && slipExpiresAt) return `Imprimé, valable jusqu’au ${mediumDay(schoolDay(slipExpiresAt))}`;
  return 'Expiré : à réimprimer';
}
