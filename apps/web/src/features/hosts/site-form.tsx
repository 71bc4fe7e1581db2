import { Stack, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { FormEnd, ProblemAlert, useProblemForm } from '../../forms';
import { offerUndo, say } from '../../undo';
import { addSite, changeSite, type Site } from './hosts-api';
import { SiretInput } from './siret-input';
import { emptySite, SiteInputs, siteOf, siteRules } from './site-fields';

/** A further site of an organisation that is on file. */
export function NewSiteForm({
  hostId,
  siret = '',
  onDone,
}: {
  hostId: string;
  siret?: string;
  onDone?: () => void;
}) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const close = onDone ?? (() => void navigate(`/structures/${hostId}`, { replace: true }));
  const form = useProblemForm({
    initialValues: { ...emptySite, siret },
    validate: {
      ...siteRules,
      siret: (value) => (String(value).trim() ? null : 'Indiquez le SIRET de l’établissement.'),
    },
    send: async (values) => {
      await addSite(hostId, { ...siteOf(values), siret: String(values.siret) });
      await client.invalidateQueries({ queryKey: ['hosts'] });
      say('Établissement ajouté.');
      close();
    },
  });
  return (
    <form onSubmit={form.submit} noValidate style={{ maxWidth: '44rem' }}>
      <Stack gap="sm">
        <Title order={3}>Nouvel établissement</Title>
        <ProblemAlert form={form} />
        <SiretInput
          siret={String(form.getValues().siret)}
          inputProps={form.getInputProps('siret')}
          ownHostId={hostId}
        />
        <SiteInputs form={form as never} />
        <FormEnd label="Ajouter l’établissement" sending={form.sending} onCancel={close} />
      </Stack>
    </form>
  );
}

export function SiteForm({ site, onDone }: { site: Site; onDone: () => void }) {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['hosts'] });
  const initialValues = {
    name: site.name,
    address: site.address ?? '',
    postcode: site.postcode,
    city: site.city,
    workingDays: (site.workingDays ?? []).map(String),
  };
  const form = useProblemForm({
    initialValues,
    validate: siteRules,
    send: async (values) => {
      await changeSite(site.id, siteOf(values));
      await refresh();
      onDone();
      offerUndo({
        message: 'Établissement modifié.',
        undo: async () => {
          await changeSite(site.id, siteOf(initialValues));
          await refresh();
        },
      });
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <ProblemAlert form={form} />
        <SiteInputs form={form as never} />
        <FormEnd sending={form.sending} onCancel={onDone} />
      </Stack>
    </form>
  );
}
