import { Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { ProblemAlert, useProblemForm } from '../../forms';
import { Page } from '../../page/page';
import { askPasswordReset } from './session-api';

export function ForgottenPage() {
  const [sentTo, setSentTo] = useState('');
  const form = useProblemForm({
    initialValues: { email: '' },
    validate: { email: (value) => (value.trim() ? null : 'Indiquez votre adresse électronique.') },
    send: async ({ email }) => {
      await askPasswordReset(email.trim());
      setSentTo(email.trim());
    },
  });
  return (
    <Page title="Mot de passe oublié">
      {sentTo ? (
        <Text role="status">
          Si un compte existe pour {sentTo}, un message vient de lui être envoyé avec un lien pour choisir un
          nouveau mot de passe.
        </Text>
      ) : (
        <form onSubmit={form.submit} noValidate>
          <Stack>
            <ProblemAlert form={form} />
            <TextInput
              label="Adresse électronique"
              description="Nous y enverrons un lien pour choisir un nouveau mot de passe."
              type="email"
              autoComplete="username"
              key={form.key('email')}
              {...form.getInputProps('email')}
            />
            <Button type="submit" loading={form.sending}>
              Recevoir le lien
            </Button>
          </Stack>
        </form>
      )}
      <Anchor component={Link} to="/connexion" size="sm">
        Revenir à la connexion
      </Anchor>
    </Page>
  );
}
