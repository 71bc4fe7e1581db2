import { Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { FormEnd, ProblemAlert, useProblemForm } from '../../forms';
import { say } from '../../undo';
import { useSchoolToday } from '../session/session-api';
import { TUTOR_LABELS } from './contract-words';
import { type Contract, moveContract, signContract } from './contracts-api';

interface Props {
  contract: Contract;
  onDone: () => void;
}

export function SignatureForm({ contract, onDone }: Props) {
  const client = useQueryClient();
  const form = useProblemForm({
    initialValues: { signedOn: useSchoolToday() },
    validate: { signedOn: (value) => (value ? null : 'Indiquez la date de signature.') },
    send: async ({ signedOn }) => {
      await signContract(contract.id, signedOn);
      await client.invalidateQueries({ queryKey: ['contracts'] });
      say('Contrat signé. Il reste à le déposer.');
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <Text size="sm">
          {`Le contrat signé ne se modifie plus. ${contract.tutorName} (${TUTOR_LABELS[contract.kind].toLowerCase()}) verra le suivi de ${contract.firstName} pendant le contrat.`}
        </Text>
        <ProblemAlert form={form} />
        <TextInput type="date" label="Date de signature" required {...form.getInputProps('signedOn')} />
        <FormEnd label="Signer" sending={form.sending} onCancel={onDone} />
      </Stack>
    </form>
  );
}

const MOVES = {
  filed: { date: 'Déposé le', note: 'Précision', act: 'Noter le dépôt', done: 'Dépôt noté.', tells: null },
  accepted: {
    date: 'Accepté le',
    note: 'Précision',
    act: 'Noter l’accord',
    done: 'Accord noté.',
    tells: null,
  },
  refused: {
    date: 'Refusé le',
    note: 'Pourquoi',
    act: 'Noter le refus',
    done: 'Refus noté.',
    tells:
      'Tant qu’il n’est pas déposé de nouveau, le contrat ne compte plus et le tuteur ne voit plus l’apprenti.',
  },
  cancelled: {
    date: 'Annulé le',
    note: 'Pourquoi',
    act: 'Annuler le contrat',
    done: 'Contrat annulé.',
    tells: 'Un contrat annulé ne se rétablit pas\u00a0: il faudrait en écrire un autre.',
  },
};

/** The deposit, its decision, or the end of a contract that has not begun. */
export function MoveForm({ contract, to, onDone }: Props & { to: keyof typeof MOVES }) {
  const client = useQueryClient();
  const words = MOVES[to];
  const form = useProblemForm({
    initialValues: { on: useSchoolToday(), note: '' },
    validate: {
      on: (value) => (value ? null : 'Indiquez la date.'),
      note: (value) => (to === 'refused' && !value.trim() ? 'Indiquez pourquoi le dépôt est refusé.' : null),
    },
    send: async ({ on, note }) => {
      await moveContract(contract.id, { to, on, note: note.trim() || undefined });
      await client.invalidateQueries({ queryKey: ['contracts'] });
      say(words.done);
      onDone();
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        {words.tells && <Text size="sm">{words.tells}</Text>}
        <ProblemAlert form={form} />
        <TextInput type="date" label={words.date} required {...form.getInputProps('on')} />
        <Textarea
          label={words.note}
          autosize
          minRows={2}
          required={to === 'refused'}
          {...form.getInputProps('note')}
        />
        <FormEnd label={words.act} sending={form.sending} onCancel={onDone} />
      </Stack>
    </form>
  );
}
