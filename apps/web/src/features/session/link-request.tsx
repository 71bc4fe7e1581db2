import { Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { ProblemAlert, useProblemForm } from '../../forms';
import { Page } from '../../page/page';

interface Props {
  title: string;
  /** Under the field: what the address is for. */
  description: string;
  action: string;
  ask: (email: string) => Promise<unknown>;
  /** Said whether or not the address is known, so that nobody learns who has an account. */
  answer: (email: string) => string;
}

/** Asks for an address to which a link is sent. */
export function LinkRequest({ title, description, action, ask, answer }: Props) {
  const [sentTo, setSentTo] = useState('');
  const form = useProblemForm({
    initialValues: { email: '' },
    validate: { email: (value) => (value.trim() ? null : 'Indiquez votre adresse électronique.') },
    send: async ({ email }) => {
      await ask(email.trim());
      setSentTo(email.trim());
    },
  });
  return (
    <Page title={title}>
      {sentTo ? (
        <Text role="status">{answer(sentTo)}</Text>
      ) : (
        <form onSubmit={form.submit} noValidate>
          <Stack>
            <ProblemAlert form={form} />
            <TextInput
              label="Adresse électronique"
              description={description}
              type="email"
              autoComplete="username"
              key={form.key('email')}
              {...form.getInputProps('email')}
            />
            <Button type="submit" loading={form.sending}>
              {action}
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
