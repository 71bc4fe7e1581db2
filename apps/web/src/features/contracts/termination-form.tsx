import { NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { FormEnd, ProblemAlert, useProblemForm } from '../../forms';
import { say } from '../../undo';
import { useSchoolToday } from '../session/session-api';
import { INITIATOR_LABELS, MODES, unbroken } from './contract-words';
import {
  type Contract,
  type Initiator,
  type TerminationMode,
  terminateContract,
  withdrawTermination,
} from './contracts-api';

export function TerminationForm({ contract, onDone }: { contract: Contract; onDone: () => void }) {
  const client = useQueryClient();
  const today = useSchoolToday();
  const form = useProblemForm({
    initialValues: {
      on: [today, contract.startsOn].sort()[1]!,
      mode: 'agreement' as TerminationMode,
      initiator: 'both' as Initiator,
      reason: '',
      mediatorAskedOn: '',
      announcedOn: '',
    },
    validate: {
      on: (value) => (value ? null : 'Indiquez le dernier jour du contrat.'),
      reason: (value) =>
        value.trim() ? null : 'Indiquez le motif en quelques mots, sans information de santé.',
    },
    send: async (values) => {
      const resigns = values.mode === 'resignation';
      await terminateContract(contract.id, {
        ...values,
        mediatorAskedOn: (resigns && values.mediatorAskedOn) || undefined,
        announcedOn: (resigns && values.announcedOn) || undefined,
      });
      await client.invalidateQueries({ queryKey: ['contracts'] });
      say('Rupture enregistrée.');
      onDone();
    },
  });
  const mode = form.getValues().mode;
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <Text size="sm">
          {`${contract.tutorName} ne verra plus ${contract.firstName} après ce jour. L’apprenti reste inscrit à l’école, qui l’aide à retrouver un employeur pendant six mois (art. ${unbroken('L6222-18-2')}).`}
        </Text>
        <ProblemAlert form={form} />
        <TextInput type="date" label="Dernier jour du contrat" required {...form.getInputProps('on')} />
        <NativeSelect
          label="Mode de rupture"
          data={Object.entries(MODES).map(([value, { label }]) => ({ value, label }))}
          {...form.getInputProps('mode')}
          onChange={(event) => {
            const chosen = event.currentTarget.value as TerminationMode;
            form.setFieldValue('mode', chosen);
            form.setFieldValue('initiator', MODES[chosen].initiators[0]!);
          }}
        />
        <NativeSelect
          label="À l’initiative de"
          data={MODES[mode].initiators.map((value) => ({ value, label: INITIATOR_LABELS[value] }))}
          {...form.getInputProps('initiator')}
        />
        {mode === 'free' && (
          <Text size="sm" c="dimmed">
            {`Possible pendant les 45 premiers jours passés dans la structure, sans compter l’école ni les absences (art. ${unbroken('L6222-18')}). Le décompte se lit dans « Délais », sur cette page.`}
          </Text>
        )}
        {mode === 'resignation' && (
          <>
            <Text size="sm" c="dimmed">
              L’apprenti saisit d’abord le médiateur, informe l’employeur au moins cinq jours après, puis part
              au moins sept jours plus tard.
            </Text>
            <TextInput
              type="date"
              label="Médiateur saisi le"
              required
              {...form.getInputProps('mediatorAskedOn')}
            />
            <TextInput
              type="date"
              label="Employeur informé le"
              required
              {...form.getInputProps('announcedOn')}
            />
          </>
        )}
        <Textarea
          label="Motif"
          description="Quelques mots que l’apprenti peut lire, sans information de santé."
          required
          autosize
          minRows={2}
          maxLength={500}
          {...form.getInputProps('reason')}
        />
        <FormEnd label="Enregistrer la rupture" sending={form.sending} onCancel={onDone} />
      </Stack>
    </form>
  );
}

/** Takes back a termination recorded by mistake, on the same day only. */
export function WithdrawalForm({ contract, onDone }: { contract: Contract; onDone: () => void }) {
  const client = useQueryClient();
  const form = useProblemForm({
    initialValues: { reason: '' },
    validate: { reason: (value) => (value.trim() ? null : 'Indiquez pourquoi la rupture est annulée.') },
    send: async ({ reason }) => {
      await withdrawTermination(contract.id, reason);
      await client.invalidateQueries({ queryKey: ['contracts'] });
      say('Rupture annulée\u00a0: le contrat reprend son cours.');
      onDone();
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <Text size="sm">
          Possible aujourd’hui seulement, pour une erreur de saisie. Demain, il faudrait un nouveau contrat.
        </Text>
        <ProblemAlert form={form} />
        <Textarea label="Pourquoi" required autosize minRows={2} {...form.getInputProps('reason')} />
        <FormEnd label="Annuler la rupture" sending={form.sending} onCancel={onDone} />
      </Stack>
    </form>
  );
}
