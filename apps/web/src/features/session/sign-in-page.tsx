import { Anchor, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { ProblemAlert, useProblemForm } from '../../forms';
import { Page } from '../../page/page';
import { DemoAccounts } from './demo-accounts';
import { signIn, useSession, useSessionRefresh } from './session-api';

/** A path of this site only: « //ailleurs.example » would leave it. */
export const safeReturn = (asked: string | null): string =>
  asked && /^\/(?![/\\])/.test(asked) ? asked : '/';

export function SignInPage() {
  const { demo } = useSession();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const refresh = useSessionRefresh();
  const [codeAsked, setCodeAsked] = useState(false);
  const codeField = useRef<HTMLInputElement>(null);

  async function enter() {
    await refresh();
    await navigate(safeReturn(search.get('retour')), { replace: true });
  }

  const form = useProblemForm({
    initialValues: { email: '', password: '', code: '' },
    validate: {
      email: (value) => (value.trim() ? null : 'Indiquez votre adresse électronique.'),
      password: (value) => (value ? null : 'Indiquez votre mot de passe.'),
      code: (value) => (!codeAsked || value.trim() ? null : 'Indiquez le code à six chiffres.'),
    },
    send: async ({ email, password, code }) => {
      await signIn({ email: email.trim(), password, ...(codeAsked && { code: code.replace(/\s/g, '') }) });
      await enter();
    },
    onProblem: (problem) => {
      if (problem.code !== 'second_factor_required') return false;
      setCodeAsked(true);
      return true;
    },
  });

  useEffect(() => {
    if (codeAsked) codeField.current?.focus();
  }, [codeAsked]);

  return (
    <Page title="Connexion">
      {demo && <DemoAccounts accounts={demo.accounts} onEntered={enter} />}
      <form onSubmit={form.submit} noValidate>
        <Stack>
          <ProblemAlert form={form} />
          <div hidden={codeAsked}>
            <Stack>
              <TextInput
                label="Adresse électronique"
                type="email"
                autoComplete="username"
                key={form.key('email')}
                {...form.getInputProps('email')}
              />
              <PasswordInput
                label="Mot de passe"
                autoComplete="current-password"
                key={form.key('password')}
                {...form.getInputProps('password')}
              />
            </Stack>
          </div>
          {codeAsked && (
            <TextInput
              label="Code de vérification"
              description="Les six chiffres de votre application, ou un code de secours."
              autoComplete="one-time-code"
              key={form.key('code')}
              {...form.getInputProps('code')}
              ref={codeField}
            />
          )}
          <Button type="submit" loading={form.sending} fullWidth>
            Se connecter
          </Button>
          {codeAsked ? (
            <Button variant="subtle" onClick={() => setCodeAsked(false)}>
              Changer de compte
            </Button>
          ) : (
            <>
              <Anchor component={Link} to="/mot-de-passe-oublie" size="sm">
                Mot de passe oublié
              </Anchor>
              <Anchor component={Link} to="/recevoir-mon-lien" size="sm">
                Tuteur ou apprenant{'\u00a0'}: recevoir mon lien, sans mot de passe
              </Anchor>
            </>
          )}
        </Stack>
      </form>
    </Page>
  );
}
