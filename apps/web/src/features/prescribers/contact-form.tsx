import { Checkbox, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { frenchPhone } from '../../format/french';
import { FormEnd, ProblemAlert, useProblemForm } from '../../forms';
import { say } from '../../undo';
import { addContact, type ContactBody, changeContact, type PrescriberContact } from './prescribers-api';

/** Somebody of an organisation, new or corrected. */
export function ContactForm({
  prescriberId,
  contact,
  onDone,
}: {
  prescriberId: string;
  contact: PrescriberContact | null;
  onDone: () => void;
}) {
  const client = useQueryClient();
  const form = useProblemForm({
    initialValues: {
      fullName: contact?.fullName ?? '',
      role: contact?.role ?? '',
      email: contact?.email ?? '',
      phone: contact?.phone ? frenchPhone(contact.phone) : '',
      left: Boolean(contact?.leftOn),
    },
    validate: { fullName: (value) => (value.trim() ? null : 'Indiquez le nom.') },
    send: async (values) => {
      const body = Object.fromEntries(
        Object.entries(values).filter(([, value]) => value !== ''),
      ) as unknown as ContactBody;
      if (contact) await changeContact(contact.id, body);
      else await addContact(prescriberId, body);
      await client.invalidateQueries({ queryKey: ['prescribers'] });
      onDone();
      say('Personne enregistrée.');
    },
  });
  const field = (name: 'fullName' | 'role' | 'email' | 'phone') => ({
    key: form.key(name),
    ...form.getInputProps(name),
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <ProblemAlert form={form} />
        <TextInput label="Nom et prénom" {...field('fullName')} key={form.key('fullName')} />
        <TextInput label="Fonction" {...field('role')} key={form.key('role')} />
        <TextInput label="Adresse e-mail" type="email" {...field('email')} key={form.key('email')} />
        <TextInput label="Téléphone" type="tel" {...field('phone')} key={form.key('phone')} />
        {contact && (
          <Checkbox
            label="N’y travaille plus"
            key={form.key('left')}
            {...form.getInputProps('left', { type: 'checkbox' })}
          />
        )}
        <FormEnd sending={form.sending} onCancel={onDone} />
      </Stack>
    </form>
  );
}
