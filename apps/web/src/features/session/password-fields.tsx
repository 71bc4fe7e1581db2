import { PasswordInput } from '@mantine/core';
import type { useProblemForm } from '../../forms';

export const SHORTEST_PASSWORD = 12;

export const validatePassword = (value: string): string | null =>
  value.length >= SHORTEST_PASSWORD
    ? null
    : `Choisissez au moins ${SHORTEST_PASSWORD}\u00a0caractères\u00a0: une phrase se retient mieux qu’un code.`;

/** A new password, typed once: it can be shown, and a forgotten one is reset by e-mail. */
export function NewPassword({
  form,
}: {
  form: Pick<ReturnType<typeof useProblemForm>, 'getInputProps' | 'key'>;
}) {
  return (
    <PasswordInput
      label="Nouveau mot de passe"
      description={`Au moins ${SHORTEST_PASSWORD}\u00a0caractères.`}
      autoComplete="new-password"
      key={form.key('password')}
      {...form.getInputProps('password')}
    />
  );
}
