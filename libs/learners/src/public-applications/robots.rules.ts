import type { Refusal } from '#platform';

const sentences = {
  too_fast:
    'Cette candidature a été envoyée en moins de trois secondes, comme le ferait un robot. Relisez-la, puis envoyez-la de nouveau.',
  too_old: 'Cette page est restée ouverte plus d’un jour. Vérifiez vos réponses, puis envoyez-la de nouveau.',
  not_ours: 'Cette page a été renouvelée. Vérifiez vos réponses, puis envoyez-la de nouveau.',
} as const;

/**
 * What makes a sending look like a robot's; nothing is dropped in silence, since it may be a person whose browser fills
 * in everything: each is told what to do, and the form comes back with its answers.
 */
export function robotRefusals(verdict: keyof typeof sentences | 'ok', trap: string): Refusal[] {
  const refusals: Refusal[] = [];
  if (verdict !== 'ok') refusals.push({ code: `form.${verdict}`, message: sentences[verdict] });
  if (trap !== '') {
    refusals.push({
      code: 'form.trap',
      message:
        'Un champ caché, que seuls les robots remplissent, l’avait été : il a été vidé. Si vous n’êtes pas un robot, envoyez de nouveau.',
    });
  }
  return refusals;
}
