import type { Refusal } from '#platform';

/** Everything that cannot be in the representatives of a form, at its field. */
export function refusalsOfRepresentatives(
  given: readonly { email?: string; phone?: string; receivesMessages?: boolean }[],
): Refusal[] {
  const unreachable = given
    .map(({ email, phone, receivesMessages }, place) => ({
      place,
      lost: receivesMessages && !email && !phone,
    }))
    .filter(({ lost }) => lost);
  return unreachable.map(({ place }) => ({
    code: 'representative.unreachable',
    message:
      'Pour recevoir les messages, il faut un e-mail ou un téléphone. Ajoutez-le, ou décochez l’envoi.',
    field: `representatives.${place}.email`,
  }));
}
