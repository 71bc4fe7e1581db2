import { Group, Radio, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { FormEnd, ProblemAlert, useProblemForm } from '../../forms';
import { offerUndo } from '../../undo';
import { KIND_LABELS } from './host-words';
import { changeHost, type Host, type HostFields, type HostKind } from './hosts-api';

export function HostForm({ host, onDone }: { host: Host; onDone: () => void }) {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['hosts'] });
  const before: HostFields = {
    name: host.name,
    kind: host.kind,
    naf: host.naf ?? undefined,
    idcc: host.idcc ?? undefined,
  };
  const form = useProblemForm({
    initialValues: { name: host.name, kind: host.kind, naf: host.naf ?? '', idcc: host.idcc ?? '' },
    validate: { name: (value) => (value.trim() ? null : 'Indiquez le nom de la structure.') },
    send: async ({ name, kind, naf, idcc }) => {
      await changeHost(host.id, {
        name: name.trim(),
        kind,
        naf: naf.trim() || undefined,
        idcc: idcc.trim() || undefined,
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
          <TextInput label="Convention collective (IDCC)" {...form.getInputProps('idcc')} />
        </SimpleGrid>
        <FormEnd sending={form.sending} onCancel={onDone} />
      </Stack>
    </form>
  );
}
