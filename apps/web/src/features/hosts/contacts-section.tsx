import {
  Button,
  Checkbox,
  Group,
  NativeSelect,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { frenchPhone } from '../../format/french';
import { FormEnd, ProblemAlert, useProblemForm } from '../../forms';
import { AddHere } from '../../page/add-here';
import { offerUndo, sayFailure } from '../../undo';
import { CONTACT_LABELS, MESSAGE_LABELS } from './host-words';
import {
  addContact,
  type Contact,
  type ContactMessage,
  type ContactRole,
  type Host,
  removeContact,
} from './hosts-api';

const bodyOf = ({ role, fullName, email, phone, receives }: Omit<Contact, 'id'>) => ({
  role,
  fullName,
  email: email || undefined,
  phone: phone || undefined,
  receives,
});

export function ContactsSection({ host, mayManage }: { host: Host; mayManage: boolean }) {
  return (
    <Stack gap="sm" component="section" aria-labelledby="contacts" align="flex-start">
      <Title order={2} id="contacts">
        Contacts
      </Title>
      {host.contacts.length === 0 && (
        <Text c="dimmed">
          {'Notez qui signe et qui tient la paie\u00a0: ce n’est pas toujours le tuteur.'}
        </Text>
      )}
      {host.contacts.map((contact) => (
        <ContactRow key={contact.id} contact={contact} hostId={host.id} mayManage={mayManage} />
      ))}
      {mayManage && (
        <AddHere label="Ajouter un contact">
          {(close) => <ContactForm hostId={host.id} onDone={close} />}
        </AddHere>
      )}
    </Stack>
  );
}

function ContactRow({
  contact,
  hostId,
  mayManage,
}: {
  contact: Contact;
  hostId: string;
  mayManage: boolean;
}) {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['hosts'] });
  const removing = useMutation({
    mutationFn: () => removeContact(contact.id),
    onSuccess: async () => {
      await refresh();
      offerUndo({
        message: `${contact.fullName} retiré des contacts.`,
        undo: async () => {
          await addContact(hostId, bodyOf(contact));
          await refresh();
        },
      });
    },
    onError: (failure) => sayFailure(failure),
  });
  return (
    <Group gap="sm">
      <Text>
        <Text span fw={500}>
          {CONTACT_LABELS[contact.role]}
        </Text>
        {' · '}
        {[contact.fullName, contact.email, contact.phone && frenchPhone(contact.phone)]
          .filter(Boolean)
          .join(' · ')}
        {contact.receives.length > 0 && (
          <Text span c="dimmed" display="block" size="sm">
            {`Reçoit\u00a0: ${contact.receives.map((what) => MESSAGE_LABELS[what].toLowerCase()).join('\u202f; ')}`}
          </Text>
        )}
      </Text>
      {mayManage && (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={removing.isPending}
          onClick={() => removing.mutate()}
          aria-label={`Retirer ${contact.fullName}`}
        >
          Retirer
        </Button>
      )}
    </Group>
  );
}

function ContactForm({ hostId, onDone }: { hostId: string; onDone: () => void }) {
  const client = useQueryClient();
  const form = useProblemForm({
    initialValues: {
      role: 'signatory' as ContactRole,
      fullName: '',
      email: '',
      phone: '',
      receives: [] as ContactMessage[],
    },
    validate: { fullName: (value) => (value.trim() ? null : 'Indiquez le nom.') },
    send: async (values) => {
      await addContact(hostId, bodyOf({ ...values, fullName: values.fullName.trim() }));
      await client.invalidateQueries({ queryKey: ['hosts'] });
      onDone();
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <ProblemAlert form={form} />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NativeSelect
            label="Rôle"
            data={Object.entries(CONTACT_LABELS).map(([value, label]) => ({ value, label }))}
            {...form.getInputProps('role')}
          />
          <TextInput label="Nom ou service" required {...form.getInputProps('fullName')} />
          <TextInput label="Adresse électronique" type="email" {...form.getInputProps('email')} />
          <TextInput label="Téléphone" type="tel" {...form.getInputProps('phone')} />
        </SimpleGrid>
        <Checkbox.Group label="Ce qui lui est envoyé" {...form.getInputProps('receives')}>
          <Group mt={6} gap="md">
            {Object.entries(MESSAGE_LABELS).map(([value, label]) => (
              <Checkbox key={value} value={value} label={label} />
            ))}
          </Group>
        </Checkbox.Group>
        <FormEnd label="Ajouter le contact" sending={form.sending} onCancel={onDone} />
      </Stack>
    </form>
  );
}
