import type { Refusal } from '#platform';
import type { PlanningProblem } from '../planning/problem.js';
import type { AskedPlanning } from './asked.js';

/** Every reason not to ask for these calendars, before anything is known of them. */
export function refusalsToAsk({ promotions, weeks }: AskedPlanning): Refusal[] {
  const refusals: Refusal[] = [];
  const refuse = (code: string, message: string, field?: string) =>
    refusals.push({ code: `planning.${code}`, message, field });
  if (promotions.length === 0)
    refuse('no_promotion', 'Choisissez au moins une promotion à planifier.', 'promotions');
  const ids = promotions.map(({ cohortId }) => cohortId);
  if (new Set(ids).size < ids.length)
    refuse('promotion_twice', 'Une promotion ne se planifie qu’une fois à la fois.', 'promotions');
  for (const [i, { schoolMin, schoolMax, companyMin, companyMax }] of promotions.entries()) {
    const message = 'Le plus long ne peut pas être plus court que le plus court.';
    if (schoolMin > schoolMax) refuse('lengths', message, `promotions.${i}.schoolMax`);
    if (companyMin > companyMax) refuse('lengths', message, `promotions.${i}.companyMax`);
  }
  for (const [i, { cohortId, from, to }] of weeks.entries()) {
    if (to < from) refuse('weeks_ends_first', 'La fin précède le début.', `weeks.${i}.to`);
    if (!ids.includes(cohortId))
      refuse(
        'weeks_of_nobody',
        'Cette demande porte sur une promotion qui n’est pas planifiée.',
        `weeks.${i}.cohortId`,
      );
  }
  return refusals;
}

/** Every reason why a problem is not worth the planner's time. */
export function refusalsToPlan({ promotions, floor }: PlanningProblem): Refusal[] {
  const refusals: Refusal[] = [];
  if (floor.seats === 0) {
    refusals.push({
      code: 'planning.no_room',
      message:
        'Aucune salle dédiée n’est ouverte\u00a0: ajoutez-en une dans «\u00a0Salles\u00a0» avant de planifier.',
    });
  }
  const free = promotions
    .flatMap(({ weeks }) => weeks)
    .filter((week) => !week.fixed && week.openHalfDays > 0);
  if (promotions.length > 0 && free.length === 0) {
    refusals.push({
      code: 'planning.nothing_to_decide',
      message: 'Toutes les semaines sont passées, verrouillées ou fermées\u00a0: il n’y a rien à proposer.',
    });
  }
  return refusals;
}
