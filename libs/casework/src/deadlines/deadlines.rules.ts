import { Temporal } from 'temporal-polyfill';
import type { Refusal } from '#platform';
import {
  DEADLINE_KEYS,
  type DeadlineKey,
  type Deadlines,
  type DeadlineUnit,
  type DeadlineValue,
  deadlines,
  originalDeadlines,
} from './deadline-settings.js';

/** A value from its date of effect on (YYYY-MM-DD). */
export interface DatedValue {
  key: DeadlineKey;
  value: DeadlineValue;
  effectiveFrom: string;
}

/** The value of every number on a day: the newest whose date of effect has come, else that of the law as typed in. */
export function deadlinesOn(day: string, values: readonly DatedValue[]): Deadlines {
  const known = DEADLINE_KEYS.map((key) => {
    const own = values
      .filter((one) => one.key === key)
      .sort((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom));
    const inForce = own.findLast(({ effectiveFrom }) => effectiveFrom <= day);
    return [key, inForce?.value ?? originalDeadlines[key]];
  });
  return Object.fromEntries(known) as unknown as Deadlines;
}

const highest: Partial<Record<DeadlineUnit, number>> = {
  months: 36,
  days: 1000,
  working_days: 100,
  hours: 60,
  percent: 100,
  people: 20,
};

/** Everything that forbids this value, all at once. */
export function refusalsToSet(key: DeadlineKey, value: unknown, effectiveFrom: string): Refusal[] {
  const { unit, article } = deadlines[key];
  const source = article ? `Code du travail, ${article}` : undefined;
  const refuse = (message: string): Refusal[] => [
    { code: 'deadline.value', message, field: 'value', source },
  ];
  if (unit === 'flag') return typeof value === 'boolean' ? [] : refuse('Répondez par oui ou non.');
  if (unit === 'day') {
    if (!isDay(value)) return refuse('Cette date n’existe pas\u00a0; écrivez-la comme 19/01/2026.');
    const day = value as string;
    return day < effectiveFrom
      ? refuse('Cette date précède sa date d’effet\u00a0: avancez la date d’effet, ou reculez la date.')
      : [];
  }
  const max = highest[unit]!;
  if (!Number.isInteger(value) || (value as number) < 0 || (value as number) > max)
    return refuse(`Écrivez un nombre entier entre 0 et ${max}.`);
  return [];
}

function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  try {
    return Boolean(Temporal.PlainDate.from(value, { overflow: 'reject' }));
  } catch {
    return false;
  }
}

const units: Record<Exclude<DeadlineUnit, 'flag' | 'day'>, readonly [one: string, many: string]> = {
  months: ['mois', 'mois'],
  days: ['jour', 'jours'],
  working_days: ['jour ouvrable', 'jours ouvrables'],
  hours: ['heure', 'heures'],
  percent: ['%', '%'],
  people: ['personne', 'personnes'],
};

/** « 5 jours ouvrables », « 3 mois », « oui ». Days are left to the caller. */
export function inWords(unit: DeadlineUnit, value: DeadlineValue): string {
  if (unit === 'flag') return value ? 'oui' : 'non';
  if (unit === 'day') return String(value);
  const [one, many] = units[unit];
  return `${value}\u00a0${Math.abs(Number(value)) < 2 ? one : many}`;
}
