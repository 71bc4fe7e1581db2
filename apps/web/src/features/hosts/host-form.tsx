import { Group, NativeSelect, Radio, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { FormEnd, ProblemAlert, useProblemForm } from '../../forms';
import { offerUndo } from '../../undo';
import { choices, HEADCOUNT_LABELS, KIND_LABELS, MEETING_LABELS, OPCO_LABELS } from './host-words';
import {
  changeHost,
  type HeadcountBand,
  type Host,
  type HostFields,
  type HostKind,
  type HostMeeting,
  type Opco,
} from './hosts-api';

export function HostForm({ host, onDone }: { host: Host; onDone: () => void }) {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['hosts'] });
  const before: HostFields = {
    name: host.name,
    kind: host.kind,
    naf: host.naf ?? undefined,
    idcc: host.idcc ?? undefined,
    nafVersion: host.nafVersion ?? undefined,
    opco: host.opco ?? undefined,
    headcountBand: host.headcountBand ?? undefined,
    metThrough: host.metThrough ?? undefined,
    metNote: host.metNote ?? undefined,
  };
  const form = useProblemForm({
    initialValues: {
      name: host.name,
      kind: host.kind,
      naf: host.naf ?? '',
      nafVersion: host.nafVersion ?? '',
      idcc: host.idcc ?? '',
      opco: (host.opco ?? '') as Opco | '',
      headcountBand: (host.headcountBand ?? '') as HeadcountBand | '',
      metThrough: (host.metThrough ?? '') as HostMeeting | '',
      metNote: host.metNote ?? '',
    },
    validate: { name: (value) => (value.trim() ? null : 'Indiquez le nom de la structure.') },
    send: async ({ name, kind, naf, nafVersion, idcc, opco, headcountBand, metThrough, metNote }) => {
      await changeHost(host.id, {
        name: name.trim(),
        kind,
        naf: naf.trim() || undefined,
        idcc: idcc.trim() || undefined,
        nafVersion: (nafVersion || undefined) as HostFields['nafVersion'],
        opco: (kind === 'company' && opco) || undefined,
        headcountBand: headcountBand || undefined,
        metThrough: metThrough || undefined,
        metNote: metNote.trim() || undefined,
      });
      await refresh();
      onDone();
      offerUndo({
        message: 'Fiche modifiée.',
        undo: async () => {
          await changeHost(host.id, before);
          await refresh();
        },
      });
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <ProblemAlert form={form} />
        <TextInput label="Nom de la structure" required {...form.getInputProps('name')} />
        <Radio.Group label="Nature" {...form.getInputProps('kind')}>
          <Group mt={6}>
            {(Object.keys(KIND_LABELS) as HostKind[]).map((kind) => (
              <Radio key={kind} value={kind} label={KIND_LABELS[kind]} />
            ))}
          </Group>
        </Radio.Group>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput label="Code d’activité (NAF)" {...form.getInputProps('naf')} />
          <NativeSelect
            label="Nomenclature de ce code"
            data={[
              { value: '', label: 'Celle du jour' },
              { value: '2008', label: 'NAF 2008' },
              { value: '2025', label: 'NAF 2025' },
            ]}
            {...form.getInputProps('nafVersion')}
          />
          <TextInput label="Convention collective (IDCC)" {...form.getInputProps('idcc')} />
          {form.getValues().kind === 'company' && (
            <NativeSelect
              label="OPCO"
              description={
                host.route.suggestedOpco
                  ? `Sans doute ${OPCO_LABELS[host.route.suggestedOpco]}, d’après l’activité.`
                  : undefined
              }
              data={choices(OPCO_LABELS)}
              {...form.getInputProps('opco')}
            />
          )}
          <NativeSelect
            label="Effectif"
            data={choices(HEADCOUNT_LABELS)}
            {...form.getInputProps('headcountBand')}
          />
          <NativeSelect
            label="Comment l’école l’a rencontrée"
            data={choices(MEETING_LABELS)}
            {...form.getInputProps('metThrough')}
          />
          <TextInput label="Précision" {...form.getInputProps('metNote')} />
        </SimpleGrid>
        <FormEnd sending={form.sending} onCancel={onDone} />
      </Stack>
    </form>
  );
}
