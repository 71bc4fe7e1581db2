import { Anchor, Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { ProblemAlert, useProblemForm } from '../../forms';
import { Page } from '../../page/page';
import { useLinkToken } from './link-token';
import { NewPassword, validatePassword } from './password-fields';
import { resetPassword } from './session-api';

export function NewPasswordPage() {
  const token = useLinkToken();
  const [done, setDone] = useState(false);
  const form = useProblemForm({
    initialValues: { password: '' },
    validate: { password: validatePassword },
    send: async ({ password }) => {
      await resetPassword(token, password);
      setDone(true);
    },
  });
  if (done) {
    return (
      <Page title="Mot de passe enregistré">
        <Text role="status">Vous pouvez vous connecter. Vos autres sessions ont été fermées.</Text>
        <Button component={Link} to="/connexion">
          Se connecter
        </Button>
      </Page>
    );
  }
  return (
    <Page title="Nouveau mot de passe">
      <form onSubmit={form.submit} noValidate>
        <Stack>
          <ProblemAlert form={form} />
          <NewPassword form={form} />
          <Button type="submit" loading={form.sending}>
            Enregistrer
          </Button>
          <Anchor component={Link} to="/mot-de-passe-oublie" size="sm">
            Demander un nouveau lien
          </Anchor>
        </Stack>
      </form>
    </Page>
  );
}
