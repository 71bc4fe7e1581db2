import { isDay, type Refusal } from '#platform';
import {
  ageReferenceLabels,
  levelLabels,
  TERM_KEYS,
  type TermKey,
  type TermValues,
  termDefinitions,
} from './terms.js';

const source = 'Convention de partenariat';

/** The agreement's own dates: it ends after it starts. */
export function refusalsToSign(agreement: { startsOn: string; endsOn: string }): Refusal[] {
  if (agreement.endsOn >= agreement.startsOn) return [];
  return [
    {
      code: 'agreement.ends_before_start',
      message: 'La convention finit avant de commencer. Corrigez l’une des deux dates.',
      field: 'endsOn',
      source,
    },
  ];
}

/**
 * Everything wrong with a set of terms; empty when it may be recorded. With `changed`, only that term's own shape is
 * looked at, as the field `value`; the pairs (smallest and largest) always are.
 */
export function refusalsToTerms(terms: TermValues, changed?: TermKey, startsOn?: string): Refusal[] {
  const field = (key: TermKey) => (changed ? 'value' : `terms.${key}`);
  const looked = changed ? [changed] : TERM_KEYS.filter((key) => terms[key] !== null);
  const refusals: Refusal[] = looked.flatMap((key) => {
    const message = misshapen(key, terms[key]);
    return message ? [{ code: 'agreement.term_value', message, field: field(key), source }] : [];
  });
  if (refusals.length > 0) return refusals;
  const pairs: [TermKey, TermKey, string][] = [
    ['sizeMin', 'sizeMax', 'L’effectif minimal dépasse l’effectif maximal.'],
    ['ageMin', 'ageMax', 'L’âge minimal dépasse l’âge maximal.'],
    ['firstIntakeFrom', 'firstIntakeUntil', 'La période de la première rentrée finit avant de commencer.'],
  ];
  for (const [low, high, message] of pairs) {
    if (changed && changed !== low && changed !== high) continue;
    if (terms[low]! > terms[high]!)
      refusals.push({ code: 'agreement.terms_crossed', message, field: field(changed ?? high), source });
  }
  if (changed === 'endsOn' && startsOn && terms.endsOn! < startsOn) {
    refusals.push(
      ...refusalsToSign({ startsOn, endsOn: terms.endsOn! }).map((r) => ({ ...r, field: 'value' })),
    );
  }
  return refusals;
}

function misshapen(key: TermKey, value: unknown): string | null {
  const { kind, min = 0, max = Number.MAX_SAFE_INTEGER } = termDefinitions[key];
  switch (kind) {
    case 'whole':
      return Number.isInteger(value) && (value as number) >= min && (value as number) <= max
        ? null
        : `Écrivez un nombre entier de ${min} à ${max}.`;
    case 'day':
      return isDay(value) ? null : 'Cette date n’existe pas.';
    case 'flag':
      return typeof value === 'boolean' ? null : 'Répondez par oui ou par non.';
    case 'age_reference':
      return isLabelled(ageReferenceLabels, value) ? null : 'Choisissez dans la liste.';
    case 'levels':
      return Array.isArray(value) &&
        value.length > 0 &&
        new Set(value).size === value.length &&
        value.every((level) => isLabelled(levelLabels, level))
        ? null
        : 'Choisissez au moins un niveau de la liste.';
  }
}

const isLabelled = (labels: object, value: unknown): boolean =>
  typeof value === 'string' && Object.hasOwn(labels, value);
