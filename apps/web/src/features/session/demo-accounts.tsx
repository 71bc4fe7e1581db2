import { Alert, Button, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { asProblem, type Problem } from '../../api/problem';
import { typeset } from '../../format/french';
import { type Role, type Session, signInToDemo } from './session-api';

type Accounts = NonNullable<Session['demo']>['accounts'];

/** One button per role: the demo's way in. */
export function DemoAccounts({
  accounts,
  onEntered,
}: {
  accounts: Accounts;
  onEntered: () => Promise<void>;
}) {
  const [entering, setEntering] = useState<Role>();
  const [problem, setProblem] = useState<Problem>();

  async function enterAs(role: Role) {
    setEntering(role);
    setProblem(undefined);
    try {
      await signInToDemo(role);
      await onEntered();
    } catch (failure) {
      setProblem(asProblem(failure));
      setEntering(undefined);
    }
  }

  return (
    <Stack gap="xs" component="section" aria-labelledby="demo">
      <Text id="demo" fw={600}>
        Démonstration{'\u00a0'}: entrer en tant que
      </Text>
      {problem && (
        <Alert color="red" variant="outline" role="alert">
          {typeset(problem.message)}
        </Alert>
      )}
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
        {accounts.map(({ role, label }) => (
          <Button
            key={role}
            variant="default"
            loading={entering === role}
            disabled={entering !== undefined && entering !== role}
            onClick={() => void enterAs(role)}
          >
            {label}
          </Button>
        ))}
      </SimpleGrid>
      <Text size="sm" c="dimmed">
        Personnes et structures fictives. Ou avec une adresse et un mot de passe{'\u00a0'}:
      </Text>
    </Stack>
  );
}
