import {
  Badge,
  Button,
  Group,
  NativeSelect,
  NumberInput,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { mediumDay } from '../../format/dates';
import { counted } from '../../format/french';
import { FormEnd, ProblemAlert, useProblemForm } from '../../forms';
import { AddHere } from '../../page/add-here';
import { QueryState } from '../../states';
import { say, sayFailure } from '../../undo';
import {
  movePosition,
  offerPosition,
  type Position,
  type PositionStatus,
  positionsQuery,
  type WishedRhythm,
} from '../placement/placement-api';
import { RHYTHM_LABELS, STATUS_LABELS } from '../placement/placement-words';
import type { Host } from './hosts-api';

/** What this host offers, and what became of it. */
export function PositionsSection({ host, mayManage }: { host: Host; mayManage: boolean }) {
  const positions = useQuery(positionsQuery(host.id));
  return (
    <Stack gap="sm" component="section" aria-labelledby="host-positions">
      <Title order={2} id="host-positions">
        Postes proposés
      </Title>
      <QueryState query={positions} rows={2}>
        {(all) =>
          all.length === 0 ? (
            <Text c="dimmed">Aucun poste noté. Demandez-leur qui ils cherchent, et pour quand.</Text>
          ) : (
            <Stack gap="sm">
              {all.map((position) => (
                <PositionRow key={position.id} position={position} mayManage={mayManage} />
              ))}
            </Stack>
          )
        }
      </QueryState>
      {mayManage && host.sites[0] && (
        <AddHere label="Noter un poste">{(close) => <PositionForm host={host} onDone={close} />}</AddHere>
      )}
    </Stack>
  );
}

const MOVES: Record<PositionStatus, { to: PositionStatus; label: string }[]> = {
  open: [
    { to: 'filled', label: 'Pourvu' },
    { to: 'paused', label: 'Mettre en pause' },
  ],
  paused: [{ to: 'open', label: 'Rouvrir' }],
  filled: [{ to: 'open', label: 'Rouvrir' }],
  closed: [{ to: 'open', label: 'Rouvrir' }],
};

function PositionRow({ position, mayManage }: { position: Position; mayManage: boolean }) {
  const client = useQueryClient();
  const moving = useMutation({
    mutationFn: (status: PositionStatus) => movePosition(position.id, { status }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['placement'] }),
    onError: (failure) => sayFailure(failure),
  });
  return (
    <div>
      <Text fw={500}>
        {position.title}
        <Badge variant="default" tt="none" ml="xs">
          {`${STATUS_LABELS[position.status]} depuis le ${mediumDay(position.statusSince)}`}
        </Badge>
      </Text>
      <Text size="sm">
        {`${position.siteName}, ${counted(position.places, 'place')}, dès le ${mediumDay(position.startsOn)}. Rythme souhaité\u00a0: ${RHYTHM_LABELS[position.wishedRhythm]}.`}
      </Text>
      {position.detail && <Text size="sm">{position.detail}</Text>}
      {position.statusReason && (
        <Text size="sm" c="dimmed">
          {position.statusReason}
        </Text>
      )}
      {mayManage && (
        <Group gap={6}>
          {MOVES[position.status].map(({ to, label }) => (
            <Button
              key={to}
              variant="subtle"
              size="compact-sm"
              loading={moving.isPending}
              onClick={() => moving.mutate(to)}
              aria-label={`${label}\u00a0: ${position.title}`}
            >
              {label}
            </Button>
          ))}
          {(position.status === 'open' || position.status === 'paused') && (
            <AddHere label={`Fermer «\u00a0${position.title}\u00a0»`} quiet>
              {(close) => <ClosingForm position={position} onDone={close} />}
            </AddHere>
          )}
        </Group>
      )}
    </div>
  );
}

function ClosingForm({ position, onDone }: { position: Position; onDone: () => void }) {
  const client = useQueryClient();
  const form = useProblemForm({
    initialValues: { reason: '' },
    validate: { reason: (value) => (value.trim() ? null : 'Dites pourquoi le poste est fermé.') },
    send: async ({ reason }) => {
      await movePosition(position.id, { status: 'closed', reason: reason.trim() });
      onDone();
      await client.invalidateQueries({ queryKey: ['placement'] });
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <ProblemAlert form={form} />
        <TextInput label="Pourquoi" required {...form.getInputProps('reason')} />
        <FormEnd label="Fermer le poste" sending={form.sending} onCancel={onDone} />
      </Stack>
    </form>
  );
}

function PositionForm({ host, onDone }: { host: Host; onDone: () => void }) {
  const client = useQueryClient();
  const form = useProblemForm({
    initialValues: {
      siteId: host.sites[0]!.id,
      title: '',
      places: 1 as number | string,
      startsOn: '',
      wishedRhythm: 'any' as WishedRhythm,
      detail: '',
    },
    validate: {
      title: (value) =>
        value.trim() ? null : 'Nommez le poste, par exemple «\u00a0Développement web\u00a0».',
      startsOn: (value) => (value ? null : 'Indiquez à partir de quand.'),
    },
    send: async ({ siteId, title, places, startsOn, wishedRhythm, detail }) => {
      await offerPosition(siteId, {
        title: title.trim(),
        places: Number(places),
        startsOn,
        wishedRhythm,
        detail: detail.trim() || undefined,
      });
      await Promise.all(['placement', 'hosts'].map((key) => client.invalidateQueries({ queryKey: [key] })));
      say('Poste noté\u00a0: il est proposé dans «\u00a0Placement\u00a0».');
      onDone();
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <ProblemAlert form={form} />
        <TextInput label="Intitulé" required {...form.getInputProps('title')} />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NativeSelect
            label="Établissement"
            data={host.sites.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.getInputProps('siteId')}
          />
          <NumberInput
            label="Places"
            min={1}
            max={20}
            allowDecimal={false}
            {...form.getInputProps('places')}
          />
          <TextInput type="date" label="À partir du" required {...form.getInputProps('startsOn')} />
          <NativeSelect
            label="Rythme souhaité"
            data={Object.entries(RHYTHM_LABELS).map(([value, label]) => ({ value, label }))}
            {...form.getInputProps('wishedRhythm')}
          />
        </SimpleGrid>
        <Textarea label="Précisions" autosize minRows={2} {...form.getInputProps('detail')} />
        <FormEnd label="Noter le poste" sending={form.sending} onCancel={onDone} />
      </Stack>
    </form>
  );
}
