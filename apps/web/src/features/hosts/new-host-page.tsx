import { Button, Group, Radio, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { ProblemAlert, useProblemForm } from '../../forms';
import { Page } from '../../page/page';
import { say } from '../../undo';
import { DirectorySearch } from './directory-search';
import { KIND_LABELS } from './host-words';
import { createHost, type HostKind } from './hosts-api';
import { SiretInput } from './siret-input';
import { emptySite, SiteInputs, siteOf, siteRules } from './site-fields';

export function NewHostPage() {
  const navigate = useNavigate();
  const client = useQueryClient();
  const form = useProblemForm({
    initialValues: {
      name: '',
      kind: 'company' as HostKind,
      naf: '',
      idcc: '',
      site: { ...emptySite, name: 'Siège', siret: '' },
    },
    validate: {
      name: (value) => (value.trim() ? null : 'Indiquez le nom de la structure.'),
      site: {
        ...siteRules,
        siret: (value: string) => (value.trim() ? null : 'Indiquez le SIRET de l’établissement.'),
      },
    },
    send: async ({ name, kind, naf, idcc, site }) => {
      const { id } = await createHost({
        name: name.trim(),
        kind,
        naf: naf.trim() || undefined,
        idcc: idcc.trim() || undefined,
        site: { ...siteOf(site), siret: site.siret },
      });
      await client.invalidateQueries({ queryKey: ['hosts'] });
      say(`«\u00a0${name.trim()}\u00a0» est enregistrée. Ajoutez un maître d’apprentissage.`);
      await navigate(`/structures/${id}`);
    },
  });
  return (
    <Page
      title="Nouvelle structure d’accueil"
      lead={'Le contrat est signé avec un établissement\u00a0: commencez par le premier.'}
    >
      <form onSubmit={form.submit} noValidate style={{ maxWidth: '44rem' }}>
        <Stack gap="md">
          <ProblemAlert form={form} />
          <DirectorySearch
            onChoose={(entry) =>
              form.setValues((before) => ({
                ...before,
                name: entry.name,
                kind: entry.isPublic ? 'public_body' : 'company',
                naf: entry.naf ?? '',
                site: {
                  ...emptySite,
                  ...before.site,
                  siret: entry.siret,
                  address: entry.address ?? '',
                  postcode: entry.postcode ?? '',
                  city: entry.city ?? '',
                },
              }))
            }
          />
          <SiretInput siret={form.getValues().site.siret} inputProps={form.getInputProps('site.siret')} />
          <TextInput label="Nom de la structure" required {...form.getInputProps('name')} />
          <Radio.Group label="Nature" {...form.getInputProps('kind')}>
            <Group mt={6}>
              {(Object.keys(KIND_LABELS) as HostKind[]).map((kind) => (
                <Radio key={kind} value={kind} label={KIND_LABELS[kind]} />
              ))}
            </Group>
          </Radio.Group>
          <SiteInputs form={form as never} prefix="site." />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextInput label="Code d’activité (NAF)" placeholder="62.01Z" {...form.getInputProps('naf')} />
            <TextInput
              label="Convention collective (IDCC)"
              placeholder="1486"
              {...form.getInputProps('idcc')}
            />
          </SimpleGrid>
          <Group>
            <Button type="submit" loading={form.sending}>
              Enregistrer la structure
            </Button>
            <Button component={Link} to="/structures" variant="default">
              Abandonner
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  );
}
