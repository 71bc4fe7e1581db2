import { Temporal } from 'temporal-polyfill';
import { type ClosedDay, formatLongDay } from '#almanac';
import type { Refusal } from '#platform';
import type { OverridePlace } from './cohort-half.js';

export interface OverrideFacts {
  today: string;
  cohort: { startsOn: string; endsOn: string };
  /** Why the school is closed on that day, if it is. */
  closed: ClosedDay | undefined;
}

/** Every reason not to decide a half-day apart from its week; a null place gives it back to its week. */
export function refusalsToOverride(
  { day, place, reason }: { day: string; place: OverridePlace | null; reason: string | null },
  { today, cohort, closed }: OverrideFacts,
): Refusal[] {
  const refusals: Refusal[] = [];
  const refuse = (code: string, message: string, field = 'place') =>
    refusals.push({ code: `half_day.${code}`, message, field });
  if (day < today) {
    refuse(
      'past',
      `Le ${formatLongDay(day)} est passé et la présence y est déjà tenue\u00a0: le calendrier ne change qu’à partir d’aujourd’hui.`,
    );
  }
  if (day < cohort.startsOn || day > cohort.endsOn) {
    refuse(
      'outside_cohort',
      `La promotion va du ${formatLongDay(cohort.startsOn)} au ${formatLongDay(cohort.endsOn)}\u00a0: le ${formatLongDay(day)} n’en fait pas partie.`,
    );
  }
  if (Temporal.PlainDate.from(day).dayOfWeek > 5) {
    refuse(
      'weekend',
      `Le ${formatLongDay(day)} tombe en fin de semaine\u00a0: choisissez un jour du lundi au vendredi.`,
    );
  }
  if (closed?.kind === 'public_holiday') {
    refuse(
      'public_holiday',
      `Le ${formatLongDay(day)} est férié (${closed.name})\u00a0: il ne peut pas être déplacé.`,
    );
  }
  if (place !== null && !reason) {
    refuse(
      'reason_missing',
      'Dites pourquoi cette demi-journée change\u00a0: les apprenants et leurs structures le liront.',
      'reason',
    );
  }
  return refusals;
}
