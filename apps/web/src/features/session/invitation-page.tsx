import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { asProblem, type Problem } from '../../api/problem';
import { typeset } from '../../format/french';
import { ProblemAlert, useProblemForm } from '../../forms';
import { Page } from '../../page/page';
import { QueryState } from '../../states/query-state';
import { useLinkToken } from './link-token';
import { NewPassword, validatePassword } from './password-fields';
import {
  acceptInvitation,
  type Invitation,
  invitationQuery,
  ROLE_LABELS,
  renewInvitation,
  useSessionRefresh,
} from './session-api';

/** Opening the page changes nothing (mail scanners open links): only the button accepts. */
export function InvitationPage() {
  const token = useLinkToken();
  const invitation = useQuery(invitationQuery(token));
  return (
    <QueryState query={invitation}>
      {(data) => (data.expired ? <Expired token={token} /> : <Accept token={token} invitation={data} />)}
    </QueryState>
  );
}

function Accept({ token, invitation }: { token: string; invitation: Invitation }) {
  const navigate = useNavigate();
  const refresh = useSessionRefresh();
  const form = useProblemForm({
    initialValues: { displayName: '', password: '' },
    validate: {
      displayName: (value) => (value.trim() ? null : 'Indiquez votre prénom et votre nom.'),
      password: validatePassword,
    },
    send: async ({ displayName, password }) => {
      await acceptInvitation(token, { displayName: displayName.trim(), password });
      await refresh();
      await navigate('/', { replace: true });
    },
  });
  return (
    <Page
      title="Bienvenue"
      lead={`${invitation.email}, ${invitation.roles.map((role) => ROLE_LABELS[role].toLowerCase()).join(', ')}`}
    >
      <form onSubmit={form.submit} noValidate>
        <Stack>
          <ProblemAlert form={form} />
          <TextInput
            label="Prénom et nom"
            autoComplete="name"
            key={form.key('displayName')}
            {...form.getInputProps('displayName')}
          />
          <NewPassword form={form} />
          <Button type="submit" loading={form.sending}>
            Créer mon compte
          </Button>
        </Stack>
      </form>
    </Page>
  );
}

function Expired({ token }: { token: string }) {
  const [sent, setSent] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  return (
    <Page title="Invitation expirée">
      {sent ? (
        <Text role="status">Un nouveau lien vient d’être envoyé à la même adresse.</Text>
      ) : (
        <>
          <Text>Ce lien n’est plus valable. Le nouveau sera envoyé à l’adresse qui a reçu celui-ci.</Text>
          {problem && <Text role="alert">{typeset(problem.message)}</Text>}
          <Button
            onClick={() =>
              renewInvitation(token).then(
                () => setSent(true),
                (failure) => setProblem(asProblem(failure)),
              )
            }
          >
            Recevoir un nouveau lien
          </Button>
        </>
      )}
    </Page>
  );
}
