import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { ProblemAlert, useProblemForm } from '../../forms';
import { say } from '../../undo';
import { ROLE_LABELS, type Role } from '../session/session-api';
import { invite, usersQuery } from './users-api';

export function InviteForm() {
  const client = useQueryClient();
  const form = useProblemForm({
    initialValues: { email: '', roles: [] as Role[] },
    validate: {
      email: (value) => (value.includes('@') ? null : 'Indiquez une adresse électronique.'),
      roles: (value) => (value.length > 0 ? null : 'Choisissez au moins un rôle.'),
    },
    send: async ({ email, roles }) => {
      await invite({ email: email.trim(), roles });
      form.reset();
      say(`Invitation envoyée à ${email.trim()}.`);
      await client.invalidateQueries(usersQuery);
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <ProblemAlert form={form} />
        <TextInput
          label="Inviter une personne"
          placeholder="prenom.nom@ecole.example"
          type="email"
          maw="24rem"
          key={form.key('email')}
          {...form.getInputProps('email')}
        />
        <Checkbox.Group label="Rôles" key={form.key('roles')} {...form.getInputProps('roles')}>
          <Group mt={4} gap="md">
            {(Object.keys(ROLE_LABELS) as Role[]).map((role) => (
              <Checkbox key={role} value={role} label={ROLE_LABELS[role]} />
            ))}
          </Group>
        </Checkbox.Group>
        <Group>
          <Button type="submit" loading={form.sending}>
            Envoyer l’invitation
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
