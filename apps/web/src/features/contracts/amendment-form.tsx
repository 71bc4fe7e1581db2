import { Checkbox, NativeSelect, NumberInput, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { FormEnd, ProblemAlert, useProblemForm } from '../../forms';
import { say } from '../../undo';
import { sitesQuery } from '../hosts/hosts-api';
import { useSchoolToday } from '../session/session-api';
import { TUTOR_LABELS } from './contract-words';
import { type Contract, signAmendment } from './contracts-api';

/** Only what is filled in changes; the rest of the contract stays as it is. */
export function AmendmentForm({ contract, onDone }: { contract: Contract; onDone: () => void }) {
  const client = useQueryClient();
  const today = useSchoolToday();
  const known = useQuery(sitesQuery).data;
  const sites = (known?.sites ?? []).filter(({ hostId }) => hostId === contract.hostId);
  const form = useProblemForm({
    initialValues: {
      effectiveOn: today,
      signedOn: today,
      grossMonthlyPayCents: '' as number | string,
      hoursPerWeek: '' as number | string,
      siteId: '',
      tutorId: '',
      endsOn: '',
      afterFailedExam: false,
      reason: '',
    },
    send: async (values) => {
      await signAmendment(contract.id, {
        effectiveOn: values.effectiveOn,
        signedOn: values.signedOn,
        grossMonthlyPayCents:
          values.grossMonthlyPayCents === ''
            ? undefined
            : Math.round(Number(values.grossMonthlyPayCents) * 100),
        hoursPerWeek: values.hoursPerWeek === '' ? undefined : Number(values.hoursPerWeek),
        siteId: values.siteId || undefined,
        tutorId: values.tutorId || undefined,
        endsOn: values.endsOn || undefined,
        afterFailedExam: values.afterFailedExam || undefined,
        reason: values.reason.trim() || undefined,
      });
      await client.invalidateQueries({ queryKey: ['contracts'] });
      say('Avenant signé. Il reste à le déposer.');
      onDone();
    },
  });
  const values = form.getValues();
  const siteId = values.siteId || contract.siteId;
  const people = (known?.tutors ?? []).filter((tutor) => tutor.siteId === siteId);
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <Text size="sm">
          Remplissez seulement ce qui change. Un avenant signé ne se modifie plus et se dépose dans les cinq
          jours ouvrables après son effet.
        </Text>
        <ProblemAlert form={form} />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput type="date" label="Prend effet le" required {...form.getInputProps('effectiveOn')} />
          <TextInput type="date" label="Signé le" required {...form.getInputProps('signedOn')} />
          <NumberInput
            label="Nouvelle rémunération brute mensuelle"
            min={0}
            decimalScale={2}
            decimalSeparator=","
            thousandSeparator={'\u202f'}
            suffix={'\u00a0€'}
            {...form.getInputProps('grossMonthlyPayCents')}
          />
          <NumberInput
            label="Nouvelle durée hebdomadaire"
            min={1}
            max={48}
            decimalSeparator=","
            {...form.getInputProps('hoursPerWeek')}
          />
          <NativeSelect
            label="Nouveau lieu"
            description="Un autre établissement du même employeur."
            data={[
              { value: '', label: 'Inchangé' },
              ...sites
                .filter(({ id }) => id !== contract.siteId)
                .map((site) => ({ value: site.id, label: `${site.name} (${site.city})` })),
            ]}
            {...form.getInputProps('siteId')}
          />
          <NativeSelect
            label={`Autre ${TUTOR_LABELS[contract.kind].toLowerCase()}`}
            data={[
              { value: '', label: 'Inchangé' },
              ...people
                .filter(({ id }) => id !== contract.tutorId)
                .map((tutor) => ({ value: tutor.id, label: `${tutor.firstName} ${tutor.lastName}` })),
            ]}
            {...form.getInputProps('tutorId')}
          />
          <TextInput type="date" label="Nouvelle fin du contrat" {...form.getInputProps('endsOn')} />
        </SimpleGrid>
        {values.endsOn > contract.endsOn && (
          <Checkbox
            label="Prolongation après un échec à l’examen (un an au plus)"
            {...form.getInputProps('afterFailedExam', { type: 'checkbox' })}
          />
        )}
        <TextInput label="Motif" {...form.getInputProps('reason')} />
        <FormEnd label="Signer l’avenant" sending={form.sending} onCancel={onDone} />
      </Stack>
    </form>
  );
}
