import { Button, CopyButton, Group, Stack, Text } from '@mantine/core';
import { IconCalendarPlus, IconCheck, IconCopy } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { moment } from '../../format/dates';
import { QueryState } from '../../states';
import { say, sayFailure } from '../../undo';
import classes from './feeds.module.css';
import { type FeedAddress, type FeedSource, feedQuery } from './feeds-api';

interface Props {
  source: FeedSource;
  /** What a telephone will show: « Vos semaines à l’école et en structure ». */
  what: string;
  /** Whether the reader may make, renew and close the address. Default yes. */
  mayChange?: boolean;
}

/** A calendar in one's own telephone: the secret address, how to use it, and how to take it back. */
export function Subscription({ source, what, mayChange = true }: Props) {
  const query = useQuery(feedQuery(source));
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['feeds', ...source.key] });
  const making = useMutation({ mutationFn: source.make, onSuccess: refresh, onError: sayFailure });
  return (
    <QueryState query={query} rows={2}>
      {(feed) =>
        feed.address ? (
          <Address
            feed={feed}
            address={feed.address}
            source={source}
            refresh={refresh}
            mayChange={mayChange}
          />
        ) : mayChange ? (
          <Stack gap="sm" align="flex-start">
            <Text>{what} dans l’agenda de votre téléphone, tenus à jour d’eux-mêmes.</Text>
            <Button
              size="md"
              mih={44}
              leftSection={<IconCalendarPlus size={20} />}
              loading={making.isPending}
              onClick={() => making.mutate()}
            >
              S’abonner
            </Button>
          </Stack>
        ) : (
          <Text>Ce calendrier n’a pas encore d’adresse{'\u00a0'}: la coordination peut en créer une.</Text>
        )
      }
    </QueryState>
  );
}

function Address({
  feed,
  address,
  source,
  refresh,
  mayChange,
}: {
  feed: FeedAddress;
  address: string;
  source: FeedSource;
  refresh: () => Promise<unknown>;
  mayChange: boolean;
}) {
  return (
    <Stack gap="md">
      <Group gap="sm">
        <Button
          component="a"
          href={address.replace(/^https?:/, 'webcal:')}
          size="md"
          mih={44}
          leftSection={<IconCalendarPlus size={20} />}
        >
          Ouvrir dans mon agenda
        </Button>
        <CopyButton value={address} timeout={2000}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              size="md"
              mih={44}
              leftSection={copied ? <IconCheck size={20} /> : <IconCopy size={20} />}
              onClick={copy}
            >
              {copied ? 'Adresse copiée' : 'Copier l’adresse'}
            </Button>
          )}
        </CopyButton>
      </Group>
      <Text maw="40rem">
        Sur iPhone, « Ouvrir dans mon agenda » suffit{'\u00a0'}: acceptez l’abonnement. Sur Android, copiez
        l’adresse, puis ajoutez-la depuis un ordinateur dans Google Agenda, « Autres agendas », « À partir de
        l’URL ».
      </Text>
      {feed.qr && (
        <figure className={classes.qr}>
          <img
            src={`data:image/svg+xml,${encodeURIComponent(feed.qr)}`}
            alt="Adresse du calendrier sous forme de QR code"
            width={160}
            height={160}
          />
          <figcaption>Depuis un autre écran, visez ce code avec l’appareil photo.</figcaption>
        </figure>
      )}
      <Text size="sm" c="dimmed" maw="40rem">
        {feed.madeAt && `Adresse créée le ${moment(feed.madeAt)}. `}
        Qui la possède lit ce calendrier{'\u00a0'}: gardez-la pour vous.
      </Text>
      {mayChange && <Ending source={source} refresh={refresh} />}
    </Stack>
  );
}

/** Both acts cut off whoever reads the address, and cannot be taken back: their consequence is said before. */
function Ending({ source, refresh }: { source: FeedSource; refresh: () => Promise<unknown> }) {
  const [asked, setAsked] = useState<'renew' | 'close'>();
  const done = async (message: string) => {
    setAsked(undefined);
    say(message);
    await refresh();
  };
  const renewing = useMutation({
    mutationFn: source.make,
    onSuccess: () => done('Nouvelle adresse créée, l’ancienne ne répond plus.'),
    onError: sayFailure,
  });
  const closing = useMutation({
    mutationFn: source.close,
    onSuccess: () => done('Abonnement arrêté, l’adresse ne répond plus.'),
    onError: sayFailure,
  });
  if (!asked)
    return (
      <Group gap="sm">
        <Button variant="subtle" mih={44} onClick={() => setAsked('renew')}>
          Renouveler l’adresse
        </Button>
        <Button variant="subtle" mih={44} onClick={() => setAsked('close')}>
          Arrêter l’abonnement
        </Button>
      </Group>
    );
  return (
    <Stack gap="xs" role="group" aria-label="Confirmer">
      <Text fw={500} maw="40rem">
        {asked === 'renew'
          ? 'L’adresse actuelle cessera de répondre tout de suite : les agendas qui la lisent devront être abonnés de nouveau.'
          : 'L’adresse cessera de répondre tout de suite, dans tous les agendas qui la lisent.'}
      </Text>
      <Group gap="sm">
        <Button
          mih={44}
          autoFocus
          loading={renewing.isPending || closing.isPending}
          onClick={() => (asked === 'renew' ? renewing.mutate() : closing.mutate())}
        >
          {asked === 'renew' ? 'Renouveler l’adresse' : 'Arrêter l’abonnement'}
        </Button>
        <Button variant="default" mih={44} onClick={() => setAsked(undefined)}>
          Garder l’adresse
        </Button>
      </Group>
    </Stack>
  );
}
