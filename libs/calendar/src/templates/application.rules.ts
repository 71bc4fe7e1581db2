import { Temporal } from 'temporal-polyfill';
import { formatLongDay, type Half } from '#almanac';
import type { Refusal } from '#platform';
import type { KnownHalves } from '../sessions/half-facts.rules.js';
import { type Session, type SessionContent, subjectOf } from '../sessions/session.js';
import { refusalsToHoldSession } from '../sessions/session.rules.js';
import type { AskedApplication, TemplateHalf, WeekTemplate } from './template.js';

export const outcomes = ['placed', 'replaced', 'left', 'not_at_school', 'refused'] as const;

/** What becomes of one half-day of one week when a template is applied. */
export interface PlannedPlacement {
  day: string;
  half: Half;
  /** 'left' has a session that stays; 'refused' collides. */
  outcome: (typeof outcomes)[number];
  content: SessionContent;
  /** The session that stands there before. */
  before: Session | null;
  /** Why nothing is placed, sentence by sentence. */
  reasons: string[];
}

/** Every reason not to place these weeks, or to keep this template. */
export function refusalsToApply({ mondays }: AskedApplication, today: string): Refusal[] {
  const refusals: Refusal[] = [];
  if (mondays.length === 0)
    refusals.push({
      code: 'application.no_week',
      message: 'Choisissez au moins une semaine.',
      field: 'mondays',
    });
  for (const monday of mondays) {
    const date = Temporal.PlainDate.from(monday);
    if (date.dayOfWeek !== 1)
      refusals.push({
        code: 'application.not_a_monday',
        message: `Une semaine se désigne par son lundi\u00a0: le ${formatLongDay(date)} n’en est pas un.`,
        field: 'mondays',
      });
    else if (date.add({ days: 4 }).toString() < today)
      refusals.push({
        code: 'application.past',
        message: `La semaine du ${formatLongDay(date)} est passée.`,
        field: 'mondays',
      });
  }
  return refusals;
}

/** Every reason not to keep a template so. */
export function refusalsToKeepTemplate(
  halves: readonly TemplateHalf[],
  blocks: readonly string[],
): Refusal[] {
  const refusals: Refusal[] = [];
  const refuse = (code: string, message: string, field: string) =>
    refusals.push({ code: `week_template.${code}`, message, field });
  if (halves.length === 0)
    refuse('empty', 'Ce modèle est vide\u00a0: remplissez au moins une demi-journée.', 'halves');
  const seen = new Set<string>();
  for (const [rank, { weekday, half, subject, blockCode }] of halves.entries()) {
    const key = `${weekday} ${half}`;
    if (seen.has(key)) refuse('twice', 'Une demi-journée y est deux fois.', `halves.${rank}`);
    seen.add(key);
    if (!subject && !blockCode)
      refuse(
        'no_subject',
        'Indiquez une matière, un bloc de compétences, ou les deux.',
        `halves.${rank}.subject`,
      );
    if (blockCode && !blocks.includes(blockCode))
      refuse(
        'block_of_another_title',
        'Ce bloc n’appartient pas au titre préparé.',
        `halves.${rank}.blockCode`,
      );
  }
  return refusals;
}

/**
 * What applying the template does, half-day by half-day in order. Half-days already past are not told; those that have a
 * session are left alone unless `overTaken`.
 */
export function plannedPlacements(
  { cohortId, halves }: Pick<WeekTemplate, 'cohortId' | 'halves'>,
  { mondays, overTaken }: AskedApplication,
  known: KnownHalves,
): PlannedPlacement[] {
  return [...new Set(mondays)].sort().flatMap((monday) =>
    halves.flatMap(({ weekday, half, ...content }): PlannedPlacement[] => {
      const day = Temporal.PlainDate.from(monday)
        .add({ days: weekday - 1 })
        .toString();
      if (day < known.known.today) return [];
      const when = { day, half };
      const before =
        known.known.sessions.find(
          (one) => one.cohortId === cohortId && one.day === day && one.half === half,
        ) ?? null;
      const planned = { day, half, content, before };
      if (before && !overTaken)
        return [{ ...planned, outcome: 'left', reasons: [`Garde sa séance\u00a0: ${subjectOf(before)}.`] }];
      const refusals = refusalsToHoldSession(content, when, known.facts(cohortId, when, content, before?.id));
      if (refusals.length === 0)
        return [{ ...planned, outcome: before ? 'replaced' : 'placed', reasons: [] }];
      const away = refusals.some(({ code }) => code === 'session.not_at_school');
      return [
        {
          ...planned,
          outcome: away ? 'not_at_school' : 'refused',
          reasons: refusals.map(({ message }) => message),
        },
      ];
    }),
  );
}
