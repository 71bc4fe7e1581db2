import type { Refusal } from '#platform';
import { keptPrescriberName, type PrescriberKind } from '../import/prescriber.rules.js';

/** Letters and digits alone, lower case, without accents: what makes two spellings the same organisation. */
export const prescriberKey = (name: string): string =>
  name
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '');

/** Everything that forbids writing this organisation down, all at once. */
export function refusalsToKeepPrescriber(asked: {
  kind: PrescriberKind;
  name: string;
  notes?: string;
}): Refusal[] {
  const refusals: Refusal[] = [];
  if (asked.kind === 'self')
    refusals.push({
      code: 'prescriber.no_organisation',
      message: 'Une candidature spontanée n’a pas d’organisme.',
      field: 'kind',
    });
  if (prescriberKey(asked.name) === '')
    refusals.push({
      code: 'prescriber.name',
      message: 'Écrivez un nom avec des lettres ou des chiffres.',
      field: 'name',
    });
  for (const field of ['name', 'notes'] as const) {
    const text = asked[field] ?? '';
    if (keptPrescriberName(text) === text) continue;
    refusals.push({
      code: 'prescriber.protected',
      message:
        'La protection judiciaire ne s’écrit nulle part\u00A0: mettez «\u00A0Structure éducative\u00A0».',
      field,
      source: 'Règle de l’école sur les données protégées',
    });
  }
  return refusals;
}
