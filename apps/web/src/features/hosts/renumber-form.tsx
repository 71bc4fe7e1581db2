import { Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { FormEnd, ProblemAlert, useProblemForm } from '../../forms';
import { say } from '../../undo';
import { useSchoolToday } from '../session/session-api';
import { refreshHosts, renumberSite, type Site } from './hosts-api';
import { SiretInput } from './siret-input';

/** A site that moves, or whose organisation changes its legal form, has another SIRET from a day on. */
export function RenumberForm({ site, onDone }: { site: Site; onDone: () => void }) {
  const client = useQueryClient();
  const form = useProblemForm({
    mode: 'controlled',
    initialValues: { siret: '', from: useSchoolToday() },
    validate: {
      siret: (value) => (value.trim() ? null : 'Indiquez le nouveau SIRET.'),
      from: (value) => (value ? null : 'Indiquez le premier jour avec ce numéro.'),
    },
    send: async (values) => {
      await renumberSite(site.id, values);
      onDone();
      await refreshHosts(client);
      say('Nouveau SIRET enregistré. L’ancien reste sur la fiche.');
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <ProblemAlert form={form} />
        <Text size="sm">
          Après un déménagement ou un changement de forme juridique. Les contrats déjà signés restent avec cet
          établissement.
        </Text>
        <SiretInput
          siret={form.getValues().siret}
          inputProps={form.getInputProps('siret')}
          ownHostId={site.hostId}
        />
        <TextInput type="date" label="Depuis le" required {...form.getInputProps('from')} />
        <FormEnd label="Changer le SIRET" sending={form.sending} onCancel={onDone} />
      </Stack>
    </form>
  );
}
