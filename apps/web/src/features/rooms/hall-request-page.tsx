import { Alert, Button, Group, Stack, Table, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { mediumDay } from '../../format/dates';
import { typeset } from '../../format/french';
import { Facts } from '../../page/facts';
import { Page } from '../../page/page';
import stacked from '../../page/stacked.module.css';
import { QueryState } from '../../states';
import { offerUndo, say, sayFailure } from '../../undo';
import { useMay, useSchoolToday } from '../session/session-api';
import { slotInWords } from './hours';
import { OccurrenceBadge } from './occurrence-badge';
import classes from './rooms.module.css';
import {
  type HallOccurrence,
  type HallRequest,
  hallRequestQuery,
  sendLink,
  takeAlternative,
  undoWithdrawal,
  withdrawDate,
  withdrawRequest,
} from './rooms-api';

export function HallRequestPage() {
  const { id = '' } = useParams();
  const query = useQuery(hallRequestQuery(id));
  return <QueryState query={query}>{(request) => <File request={request} />}</QueryState>;
}

function useRefresh() {
  const client = useQueryClient();
  return () =>
    client.invalidateQueries({
      predicate: ({ queryKey }) => ['hall', 'rooms', 'to-do'].includes(String(queryKey[0])),
    });
}

function File({ request }: { request: HallRequest }) {
  const today = useSchoolToday();
  const mayManage = useMay('room.manage');
  const refresh = useRefresh();
  const { occurrences } = request;
  const goingOn = occurrences.filter((one) => mayWithdraw(one, today));
  const waiting = occurrences.some(({ status }) => status === 'asked');
  const renewing = useMutation({
    mutationFn: () => sendLink(request.id),
    onSuccess: () => say('Un nouveau lien part à l’adresse du gestionnaire. Les précédents ne servent plus.'),
    onError: (failure) => sayFailure(failure),
  });
  const withdrawing = useMutation({
    mutationFn: () => withdrawRequest(request.id),
    onSuccess: async () => {
      await refresh();
      offerUndo({
        message: 'Demande retirée. Le gestionnaire l’apprendra dans dix minutes.',
        undo: async () => {
          for (const { id } of goingOn) await undoWithdrawal(id);
          await refresh();
        },
      });
    },
    onError: (failure) => sayFailure(failure),
  });
  return (
    <Page
      title={typeset(request.purpose)}
      lead={`${request.roomName}, demandée le ${mediumDay(request.askedOn)} par ${request.askedByName}`}
      action={
        mayManage && (
          <Group gap="xs">
            {waiting && (
              <Button variant="default" loading={renewing.isPending} onClick={() => renewing.mutate()}>
                Renvoyer le lien
              </Button>
            )}
            {goingOn.length > 1 && (
              <Button variant="default" loading={withdrawing.isPending} onClick={() => withdrawing.mutate()}>
                Tout retirer
              </Button>
            )}
          </Group>
        )
      }
    >
      {request.unansweredOn && waiting && (
        <Alert color="orange" icon={<IconAlertTriangle size={18} />} title="Sans réponse du gestionnaire">
          Deux rappels sont restés sans réponse. Appelez-le, ou choisissez une autre salle.
        </Alert>
      )}
      <Facts
        facts={[
          ['Personnes attendues', String(request.expectedPeople)],
          ['Précision', request.note && typeset(request.note)],
          ['Iraient aussi', request.wishes.join(' puis ')],
        ]}
      />
      <Stack component="section" gap="sm" aria-labelledby="dates">
        <Title order={2} id="dates">
          Dates
        </Title>
        <Table verticalSpacing={6} className={stacked.stacked}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Date</Table.Th>
              <Table.Th>Réponse</Table.Th>
              <Table.Th>Précision</Table.Th>
              <Table.Th aria-label="Agir" />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {occurrences.map((one) => (
              <DateRow key={one.id} occurrence={one} mayManage={mayManage} today={today} refresh={refresh} />
            ))}
          </Table.Tbody>
        </Table>
      </Stack>
    </Page>
  );
}

const mayWithdraw = ({ status, day }: HallOccurrence, today: string): boolean =>
  status === 'asked' || status === 'alternative_proposed' || (status === 'accepted' && day >= today);

function DateRow({
  occurrence,
  mayManage,
  today,
  refresh,
}: {
  occurrence: HallOccurrence;
  mayManage: boolean;
  today: string;
  refresh: () => Promise<unknown>;
}) {
  const { id, status, reason, answeredOn, alternative } = occurrence;
  const when = slotInWords(occurrence);
  const withdrawing = useMutation({
    mutationFn: () => withdrawDate(id),
    onSuccess: async () => {
      await refresh();
      offerUndo({
        message: `${when} : retirée.`,
        undo: async () => {
          await undoWithdrawal(id);
          await refresh();
        },
      });
    },
    onError: (failure) => sayFailure(failure),
  });
  const taking = useMutation({
    mutationFn: () => takeAlternative(id),
    onSuccess: async () => {
      await refresh();
      say('La date proposée est à l’école.');
    },
    onError: (failure) => sayFailure(failure),
  });
  const proposed = alternative && (status === 'alternative_proposed' || status === 'accepted');
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {when}
        {proposed && (
          <span className={classes.quiet}>
            à la place{'\u00a0'}: {slotInWords(alternative)}
          </span>
        )}
      </Table.Th>
      <Table.Td>
        <OccurrenceBadge occurrence={occurrence} />
        {answeredOn && <span className={classes.quiet}>le {mediumDay(answeredOn)}</span>}
      </Table.Td>
      <Table.Td data-label={reason ? 'Précision' : undefined}>{reason && typeset(reason)}</Table.Td>
      <Table.Td>
        {mayManage && (
          <div className={classes.acts}>
            {status === 'alternative_proposed' && (
              <Button
                size="compact-sm"
                loading={taking.isPending}
                onClick={() => taking.mutate()}
                aria-label={`Prendre la date proposée à la place du ${when}`}
              >
                Prendre cette date
              </Button>
            )}
            {mayWithdraw(occurrence, today) && (
              <Button
                size="compact-sm"
                variant="default"
                loading={withdrawing.isPending}
                onClick={() => withdrawing.mutate()}
                aria-label={`${status === 'accepted' ? 'Rendre' : 'Retirer'} ${when}`}
              >
                {status === 'accepted' ? 'Rendre la salle' : 'Retirer'}
              </Button>
            )}
          </div>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
