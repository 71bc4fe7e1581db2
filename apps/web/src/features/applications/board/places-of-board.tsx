import { Alert, Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { IconArmchair } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { longDay } from '../../../format/dates';
import { counted } from '../../../format/french';
import { FormEnd, ProblemAlert, useProblemForm } from '../../../forms';
import { SidePanel } from '../../../page/side-panel';
import { offerUndo, sayFailure } from '../../../undo';
import { type Filters, moveApplication, reverseMove, type Stage } from '../applications-api';
import { declinePlace, type Places, refreshBoard, takeDeclineBack } from './board-api';

type Proposal = NonNullable<Places['proposal']>;
const TOUCHED: Stage[] = ['waiting_list', 'admitted', 'withdrawn'];

/** How many places are held, and who each free one is proposed to. */
export function PlacesOfBoard({ places, filters }: { places: readonly Places[]; filters: Filters }) {
  const shown = places.filter(({ cohortId }) => !filters.cohortId || cohortId === filters.cohortId);
  return (
    <>
      {filters.cohortId &&
        shown.map(({ cohortId, cohortName, taken, capacityMax, waiting }) => (
          <Text key={cohortId} size="sm">
            {cohortName}
            {'\u00a0'}: {counted(taken, 'place tenue', 'places tenues')} sur {capacityMax},{' '}
            {counted(waiting, 'personne en liste d’attente', 'personnes en liste d’attente')}.
          </Text>
        ))}
      {shown.map(
        ({ cohortId, cohortName, proposal }) =>
          proposal && (
            <FreePlace key={cohortId} cohortName={cohortName} proposal={proposal} filters={filters} />
          ),
      )}
    </>
  );
}

function FreePlace({
  cohortName,
  proposal,
  filters,
}: {
  cohortName: string;
  proposal: Proposal;
  filters: Filters;
}) {
  const client = useQueryClient();
  const [declining, setDeclining] = useState(false);
  const name = `${proposal.firstName} ${proposal.lastName}`;
  const refresh = () => refreshBoard(client, filters, TOUCHED);
  const admit = useMutation({
    mutationFn: () => moveApplication(proposal.applicationId, { stage: 'admitted' }),
    onError: (failure) => sayFailure(failure),
    onSuccess: async ({ moveId }) => {
      await refresh();
      offerUndo({
        message: `${name} : admission dans ${cohortName}.`,
        undo: async () => {
          await reverseMove(moveId);
          await refresh();
        },
      });
    },
  });
  return (
    <Alert
      variant="outline"
      color="gray"
      icon={<IconArmchair />}
      title={`${cohortName} : ${counted(proposal.freePlaces, 'place libre', 'places libres')}`}
    >
      <Stack gap="sm">
        <Text size="sm">
          {name}, rang {proposal.rank} de la liste d’attente, est la première personne éligible à qui la
          proposer.
          {proposal.freedOn && ` La dernière place s’est libérée le ${longDay(proposal.freedOn)}.`}{' '}
          {passedOver(proposal)}
        </Text>
        <Group gap="xs">
          <Button size="sm" loading={admit.isPending} onClick={() => admit.mutate()}>
            Admettre {name}
          </Button>
          <Button size="sm" variant="default" onClick={() => setDeclining(true)}>
            A refusé la place…
          </Button>
        </Group>
      </Stack>
      <SidePanel opened={declining} onClose={() => setDeclining(false)} title={`${name} refuse la place`}>
        <DeclineForm
          applicationId={proposal.applicationId}
          name={name}
          refresh={refresh}
          onClose={() => setDeclining(false)}
        />
      </SidePanel>
    </Alert>
  );
}

function passedOver({ ineligible, declined }: Proposal): string {
  const parts = [
    ineligible > 0 && counted(ineligible, 'personne hors critères', 'personnes hors critères'),
    declined > 0 && counted(declined, 'personne qui a refusé', 'personnes qui ont refusé'),
  ].filter(Boolean);
  return parts.length > 0 ? `Avant elle dans la liste : ${parts.join(' et ')}.` : '';
}

interface DeclineProps {
  applicationId: string;
  name: string;
  refresh: () => Promise<void>;
  onClose: () => void;
}

function DeclineForm({ applicationId, name, refresh, onClose }: DeclineProps) {
  const form = useProblemForm({
    initialValues: { leaves: 'non', note: '' },
    send: async ({ leaves, note }) => {
      const { id } = await declinePlace(applicationId, {
        leaves: leaves === 'oui',
        ...(note.trim() ? { note } : {}),
      });
      await refresh();
      onClose();
      offerUndo({
        message: `Refus de la place par ${name} noté.`,
        undo: async () => {
          await takeDeclineBack(id);
          await refresh();
        },
      });
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="md">
        <ProblemAlert form={form} />
        <Radio.Group label="Ensuite" key={form.key('leaves')} {...form.getInputProps('leaves')}>
          <Stack gap="xs" mt={4}>
            <Radio
              value="non"
              label="Reste en liste d’attente, à son rang ; la place suivante lui sera proposée"
            />
            <Radio value="oui" label="Quitte la liste d’attente : la candidature est retirée" />
          </Stack>
        </Radio.Group>
        <TextInput label="Motif (facultatif)" key={form.key('note')} {...form.getInputProps('note')} />
        <FormEnd label="Noter le refus" sending={form.sending} onCancel={onClose} />
      </Stack>
    </form>
  );
}
