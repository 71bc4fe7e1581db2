import { Button, Stack, TextInput } from '@mantine/core';
import { useNavigate } from 'react-router';
import { ProblemAlert, useProblemForm } from '../../forms';
import { Page } from '../../page/page';
import { useLinkToken } from './link-token';
import { NewPassword, validatePassword } from './password-fields';
import { createFirstDirector, useSessionRefresh } from './session-api';

export function FirstDirectorPage() {
  const token = useLinkToken();
  const navigate = useNavigate();
  const refresh = useSessionRefresh();
  const form = useProblemForm({
    initialValues: { displayName: '', email: '', password: '' },
    validate: {
      displayName: (value) => (value.trim() ? null : 'Indiquez votre prénom et votre nom.'),
      email: (value) => (value.includes('@') ? null : 'Indiquez une adresse électronique.'),
      password: validatePassword,
    },
    send: async (values) => {
      await createFirstDirector(token, { ...values, email: values.email.trim() });
      const { user } = await refresh();
      await navigate(user ? '/' : '/connexion', { replace: true });
    },
  });
  return (
    <Page title="Premier compte" lead="Vous ouvrez Tandem pour l’école, avec le rôle de direction.">
      <form onSubmit={form.submit} noValidate>
        <Stack>
          <ProblemAlert form={form} />
          <TextInput
            label="Prénom et nom"
            autoComplete="name"
            key={form.key('displayName')}
            {...form.getInputProps('displayName')}
          />
          <TextInput
            label="Adresse électronique"
            type="email"
            autoComplete="username"
            key={form.key('email')}
            {...form.getInputProps('email')}
          />
          <NewPassword form={form} />
          <Button type="submit" loading={form.sending}>
            Ouvrir l’école
          </Button>
        </Stack>
      </form>
    </Page>
  );
}
