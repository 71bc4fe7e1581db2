import type { Refusal } from '#platform';

/** Hours to tell the authority, from the moment the breach is known (RGPD, art. 33). */
export const HOURS_TO_TELL = 72;
const HOUR_MS = 3_600_000;
const SOURCE = 'RGPD, art. 33';

export type BreachRisk = 'none' | 'some' | 'high';

export interface BreachFacts {
  /** Instants in milliseconds. */
  knownAt: number;
  risk: BreachRisk;
  authorityToldAt: number | null;
  /** Why the authority was not told, or was told late. */
  authorityNotToldWhy: string | null;
  peopleToldAt: number | null;
  peopleNotToldWhy: string | null;
}

export type BreachClock = 'told' | 'told_late' | 'not_needed' | 'running' | 'late';

/** Where the clock of the authority stands. */
export function breachClock(breach: BreachFacts, now: number): BreachClock {
  const { authorityToldAt, authorityNotToldWhy, knownAt } = breach;
  if (authorityToldAt !== null) return authorityToldAt <= dueAt(knownAt) ? 'told' : 'told_late';
  if (authorityNotToldWhy) return 'not_needed';
  return now <= dueAt(knownAt) ? 'running' : 'late';
}

export const dueAt = (knownAt: number): number => knownAt + HOURS_TO_TELL * HOUR_MS;

/** Whole hours left before the authority must be told; negative once late. */
export const hoursLeft = (knownAt: number, now: number): number =>
  Math.floor((dueAt(knownAt) - now) / HOUR_MS);

/** Everything that does not hold in what is recorded of a breach. */
export function refusalsToRecord(breach: BreachFacts, now: number): Refusal[] {
  const refusals: Refusal[] = [];
  const refuse = (code: string, field: string, message: string, source?: string) =>
    refusals.push({ code, field, message, ...(source ? { source } : {}) });
  if (breach.knownAt > now) refuse('known_in_the_future', 'knownAt', 'Ce moment n’est pas encore venu.');
  if (breach.authorityToldAt !== null && breach.authorityToldAt < breach.knownAt)
    refuse('told_before_known', 'authorityToldAt', 'L’autorité ne peut pas l’avoir su avant l’école.');
  if (breach.authorityToldAt !== null && breach.authorityToldAt > now)
    refuse('told_in_the_future', 'authorityToldAt', 'Ce moment n’est pas encore venu.');
  if (
    breach.authorityToldAt !== null &&
    breach.authorityToldAt > dueAt(breach.knownAt) &&
    !breach.authorityNotToldWhy
  )
    refuse('late_without_reason', 'authorityNotToldWhy', 'Plus de 72 heures après : dites pourquoi.', SOURCE);
  if (breach.risk === 'high' && breach.authorityToldAt === null && breach.authorityNotToldWhy)
    refuse('high_risk_untold', 'authorityToldAt', 'Un risque élevé se notifie à l’autorité.', SOURCE);
  return refusals;
}

/** What is still missing before a breach is closed. */
export function refusalsToClose(breach: BreachFacts): Refusal[] {
  const refusals: Refusal[] = [];
  if (breach.authorityToldAt === null && !breach.authorityNotToldWhy)
    refusals.push({
      code: 'authority_unanswered',
      field: 'authorityToldAt',
      message: 'Dites quand l’autorité a été prévenue, ou pourquoi elle ne l’a pas été.',
      source: SOURCE,
    });
  if (breach.risk === 'high' && breach.peopleToldAt === null && !breach.peopleNotToldWhy)
    refusals.push({
      code: 'people_unanswered',
      field: 'peopleToldAt',
      message:
        'Le risque est élevé : dites quand les personnes ont été prévenues, ou pourquoi elles ne l’ont pas été.',
    });
  return refusals;
}
