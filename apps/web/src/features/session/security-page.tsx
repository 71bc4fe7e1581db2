import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ProblemAlert, useProblemForm } from '../../forms';
import { Page } from '../../page/page';
import { sayFailure } from '../../undo';
import { QrCode } from './qr-code';
import {
  confirmSecondFactor,
  removeSecondFactor,
  startSecondFactor,
  useSessionRefresh,
  useUser,
} from './session-api';

type Step =
  | { name: 'rest' }
  | { name: 'scan'; otpauthUri: string; secret: string }
  | { name: 'codes'; recoveryCodes: string[] }
  | { name: 'remove' }
  | { name: 'removed' };

export function SecurityPage() {
  const user = useUser();
  const refresh = useSessionRefresh();
  const [step, setStep] = useState<Step>({ name: 'rest' });
  const rest = () => setStep({ name: 'rest' });
  return (
    <Page
      title="Sécurité"
      lead="La vérification en deux étapes demande, en plus du mot de passe, un code donné par votre téléphone."
    >
      {user.secondFactorMissing && step.name === 'rest' && (
        <Text role="status" fw={600}>
          Votre rôle ouvre les dossiers d’autres personnes{'\u00a0'}: activez la vérification en deux étapes
          pour continuer.
        </Text>
      )}
      {step.name === 'rest' && !user.secondFactor && (
        <Group>
          <Button
            onClick={() =>
              startSecondFactor().then(
                (started) => setStep({ name: 'scan', ...started }),
                (failure) => sayFailure(failure),
              )
            }
          >
            Activer
          </Button>
        </Group>
      )}
      {step.name === 'rest' && user.secondFactor && (
        <Group>
          <Text>La vérification en deux étapes est active.</Text>
          <Button variant="default" onClick={() => setStep({ name: 'remove' })}>
            Désactiver
          </Button>
        </Group>
      )}
      {step.name === 'scan' && (
        <Stack maw="30rem">
          <Text>1. Lisez cette image avec une application de codes (ou tapez la clé à la main).</Text>
          <QrCode value={step.otpauthUri} label="Code à lire avec votre application" />
          <Text>
            Clé{'\u00a0'}: <code>{step.secret.replace(/(.{4})(?=.)/g, '$1\u00a0')}</code>
          </Text>
          <CodeForm
            label="2. Tapez le code à six chiffres qu’elle affiche"
            action="Activer"
            onCancel={rest}
            send={async (code) => {
              const { recoveryCodes } = await confirmSecondFactor(code);
              setStep({ name: 'codes', recoveryCodes });
            }}
          />
        </Stack>
      )}
      {step.name === 'codes' && (
        <Stack maw="30rem" role="status">
          <Text fw={600}>La vérification en deux étapes est active.</Text>
          <Text>
            Gardez ces codes de secours en lieu sûr{'\u00a0'}: chacun remplace une fois votre téléphone. Ils
            ne seront plus affichés.
          </Text>
          <ul>
            {step.recoveryCodes.map((code) => (
              <li key={code}>
                <code>{code}</code>
              </li>
            ))}
          </ul>
          <Button onClick={() => void refresh().then(rest)}>Je les ai notés</Button>
        </Stack>
      )}
      {step.name === 'remove' && (
        <Stack maw="30rem">
          <Text>Votre compte ne sera plus protégé que par son mot de passe.</Text>
          <CodeForm
            label="Code à six chiffres, ou code de secours"
            action="Désactiver"
            onCancel={rest}
            send={async (code) => {
              await removeSecondFactor(code);
              await refresh();
              setStep({ name: 'removed' });
            }}
          />
        </Stack>
      )}
      {step.name === 'removed' && <Text role="status">La vérification en deux étapes est désactivée.</Text>}
    </Page>
  );
}

function CodeForm({
  label,
  action,
  onCancel,
  send,
}: {
  label: string;
  action: string;
  onCancel: () => void;
  send: (code: string) => Promise<void>;
}) {
  const form = useProblemForm({
    initialValues: { code: '' },
    validate: { code: (value) => (value.trim() ? null : 'Indiquez le code.') },
    send: ({ code }) => send(code.replace(/\s/g, '')),
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack>
        <ProblemAlert form={form} />
        <TextInput
          label={label}
          autoComplete="one-time-code"
          key={form.key('code')}
          {...form.getInputProps('code')}
        />
        <Group>
          <Button type="submit" loading={form.sending}>
            {action}
          </Button>
          <Button variant="default" onClick={onCancel}>
            Annuler
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
