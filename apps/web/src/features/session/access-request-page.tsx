import { Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { ProblemAlert, useProblemForm } from '../../forms';
import { Page } from '../../page/page';
import { askAccessLink } from './session-api';

export function AccessRequestPage() {
  const [sentTo, setSentTo] = useState('');
  const form = useProblemForm({
    initialValues: { email: '' },
    validate: { email: (value) => (value.trim() ? null : 'Indiquez votre adresse électronique.') },
    send: async ({ email }) => {
      await askAccessLink(email.trim());
      setSentTo(email.trim());
    },
  });
  return (
    <Page title="Recevoir mon lien">
      {sentTo ? (
        <Text role="status">
          Si l’école connaît l’adresse {sentTo}, un message vient d’y être envoyé. Son lien ouvre vos pages,
          sans mot de passe.
        </Text>
      ) : (
        <form onSubmit={form.submit} noValidate>
          <Stack>
            <ProblemAlert form={form} />
            <TextInput
              label="Adresse électronique"
              description="Celle que vous avez donnée à l’école."
              type="email"
              autoComplete="email"
              key={form.key('email')}
              {...form.getInputProps('email')}
            />
            <Button type="submit" loading={form.sending}>
              Recevoir mon lien
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
