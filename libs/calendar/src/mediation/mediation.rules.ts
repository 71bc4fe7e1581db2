import { Temporal } from 'temporal-polyfill';
import { formatLongDay, type Half, halfHours } from '#almanac';
import type { Refusal } from '#platform';
import type { ExpectedHalf } from '../expected/expected-half.js';
import type { MediationDraft } from './mediation.js';

/** What is known of somebody asked to take part. */
export interface AskedLearner {
  learnerId: string;
  /** « Lina Morel »; null for an unknown id. */
  name: string | null;
  /** Where the learner is expected on that day. */
  expected: readonly Pick<ExpectedHalf, 'half' | 'place'>[];
}

const no = (code: string, message: string, field: string): Refusal => ({
  code: `mediation.${code}`,
  message,
  field,
});

/** Whether a half-day of that day has begun. @param now the school's local time, YYYY-MM-DDTHH:MM */
export const hasBegun = (day: string, halves: readonly Half[], now: string): boolean =>
  halves.some((half) => `${day}T${halfHours[half].begins}` <= now);

/** Why an action may not change any more: once it has begun, the ledger says who was there. */
export const refusalsToTouch = (
  { day, halves }: Pick<MediationDraft, 'day' | 'halves'>,
  now: string,
): Refusal[] =>
  hasBegun(day, halves, now)
    ? [
        no(
          'begun',
          'Cette action a commencé\u00a0: la présence se corrige sur la feuille, l’action ne change plus.',
          'day',
        ),
      ]
    : [];

/**
 * Every reason not to plan an action so.
 * @param now the school's local time, YYYY-MM-DDTHH:MM
 * @param seats of the room, null without one
 */
export function refusalsToPlan(
  draft: MediationDraft,
  learners: readonly AskedLearner[],
  { now, seats }: { now: string; seats: number | null },
): Refusal[] {
  const { day, halves } = draft;
  const refusals: Refusal[] = [];
  if (halves.length === 0)
    refusals.push(no('no_half', 'Choisissez le matin, l’après-midi ou les deux.', 'halves'));
  if (Temporal.PlainDate.from(day).dayOfWeek > 5)
    refusals.push(
      no(
        'weekend',
        'Le registre de présence se tient du lundi au vendredi\u00a0: choisissez un autre jour.',
        'day',
      ),
    );
  else if (hasBegun(day, halves, now))
    refusals.push(
      no('past', 'Cette demi-journée a déjà commencé\u00a0: choisissez un moment à venir.', 'day'),
    );
  else if (learners.some(({ expected }) => expected.some(({ place }) => place === 'holiday')))
    refusals.push(
      no('holiday', `Le ${formatLongDay(day)} est un jour férié\u00a0: choisissez un autre jour.`, 'day'),
    );
  else refusals.push(...learners.flatMap((learner) => refusalsOf(learner, draft)));
  if (learners.length === 0) refusals.push(no('nobody', 'Choisissez au moins un apprenant.', 'learnerIds'));
  if (seats !== null && learners.length > seats)
    refusals.push(
      no(
        'too_many',
        `La salle tient ${seats}\u00a0personnes\u00a0: ${learners.length} apprenants sont choisis.`,
        'roomId',
      ),
    );
  return refusals;
}

function refusalsOf({ name, expected }: AskedLearner, { day, halves }: MediationDraft): Refusal[] {
  if (name === null) return [no('unknown', 'Choisissez les apprenants dans la liste.', 'learnerIds')];
  if (halves.some((half) => !expected.some((one) => one.half === half)))
    return [no('not_enrolled', `${name} n’est pas en formation le ${formatLongDay(day)}.`, 'learnerIds')];
  if (expected.some(({ half, place }) => halves.includes(half) && place === 'leave'))
    return [no('on_leave', `${name} est en congé le ${formatLongDay(day)}.`, 'learnerIds')];
  return [];
}
