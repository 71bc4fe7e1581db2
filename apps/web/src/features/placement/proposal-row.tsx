import { Badge, Button, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { mediumDay } from '../../format/dates';
import { FormEnd, ProblemAlert, useProblemForm } from '../../forms';
import { AddHere } from '../../page/add-here';
import { offerUndo, sayFailure } from '../../undo';
import { moveProposal, type Proposal, type ProposalState, takeBack } from './placement-api';
import { NEXT_STEPS, STATE_LABELS } from './placement-words';

const useRefresh = () => {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ['placement'] });
};

/** Where a proposal stands, and what may follow. */
export function ProposalRow({ proposal, name }: { proposal: Proposal; name: string }) {
  const refresh = useRefresh();
  const moving = useMutation({
    mutationFn: (state: ProposalState) => moveProposal(proposal.id, { state }),
    onSuccess: async (_, state) => {
      await refresh();
      offerUndo({
        message: `${name}, ${proposal.hostName}\u00a0: ${STATE_LABELS[state].toLowerCase()}.`,
        undo: async () => {
          await takeBack(proposal.id);
          await refresh();
        },
      });
    },
    onError: (failure) => sayFailure(failure),
  });
  const { interview } = proposal;
  const steps = NEXT_STEPS[proposal.state];
  return (
    <Stack gap={4}>
      <Text size="sm">
        <Badge variant="light" tt="none" mr="xs">
          {STATE_LABELS[proposal.state]}
        </Badge>
        {`${proposal.hostName}, ${proposal.positionTitle}, le ${mediumDay(proposal.movedOn)}`}
      </Text>
      {interview && proposal.state === 'interview_planned' && (
        <Text size="sm">
          {[
            `Entretien le ${mediumDay(interview.day)}`,
            interview.time && `à ${interview.time.replace(':', '\u00a0h\u00a0')}`,
            interview.place && `(${interview.place})`,
          ]
            .filter(Boolean)
            .join(' ')}
        </Text>
      )}
      {steps.length > 0 && (
        <Group gap={6}>
          {steps.map(({ to, label }) => (
            <Button
              key={to}
              variant="subtle"
              size="compact-sm"
              loading={moving.isPending && moving.variables === to}
              onClick={() => moving.mutate(to)}
              aria-label={`${label}\u00a0: ${name}, ${proposal.hostName}`}
            >
              {label}
            </Button>
          ))}
          <AddHere label={interview ? 'Changer l’entretien' : 'Prévoir un entretien'} quiet>
            {(close) => <InterviewForm proposal={proposal} onDone={close} />}
          </AddHere>
        </Group>
      )}
    </Stack>
  );
}

function InterviewForm({ proposal, onDone }: { proposal: Proposal; onDone: () => void }) {
  const refresh = useRefresh();
  const form = useProblemForm({
    initialValues: { interviewDay: '', interviewTime: '', interviewPlace: '' },
    validate: { interviewDay: (value) => (value ? null : 'Indiquez le jour de l’entretien.') },
    send: async ({ interviewDay, interviewTime, interviewPlace }) => {
      await moveProposal(proposal.id, {
        state: 'interview_planned',
        interviewDay,
        interviewTime: interviewTime || undefined,
        interviewPlace: interviewPlace.trim() || undefined,
      });
      onDone();
      await refresh();
      offerUndo({
        message: `Entretien noté le ${mediumDay(interviewDay)}.`,
        undo: async () => {
          await takeBack(proposal.id);
          await refresh();
        },
      });
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <ProblemAlert form={form} />
        <SimpleGrid cols={{ base: 1, xs: 3 }}>
          <TextInput type="date" label="Jour" required {...form.getInputProps('interviewDay')} />
          <TextInput type="time" label="Heure" {...form.getInputProps('interviewTime')} />
          <TextInput label="Lieu" {...form.getInputProps('interviewPlace')} />
        </SimpleGrid>
        <FormEnd label="Noter l’entretien" sending={form.sending} onCancel={onDone} />
      </Stack>
    </form>
  );
}
