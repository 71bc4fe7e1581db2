import type { Refusal } from '#platform';

/** Everything that forbids putting an item off or giving it, all at once. Days are YYYY-MM-DD. */
export function refusalsToDecide(
  asked: { kind: 'later' | 'assigned'; until?: string; assigneeId?: string; reason?: string },
  facts: { today: string; furthest: string; assigneeMay: boolean },
): Refusal[] {
  const refusals: Refusal[] = [];
  const refuse = (code: string, field: string, message: string) => refusals.push({ code, field, message });
  if (asked.kind === 'later') {
    if (!asked.until) refuse('to_do.until', 'until', 'Choisissez le jour où la tâche reviendra.');
    else if (asked.until <= facts.today) refuse('to_do.until_past', 'until', 'Choisissez un jour à venir.');
    else if (asked.until > facts.furthest)
      refuse('to_do.until_far', 'until', 'Trois mois au plus\u00a0: choisissez un jour plus proche.');
    if (!asked.reason?.trim())
      refuse('to_do.reason', 'reason', 'Dites pourquoi en quelques mots\u00a0: les autres le liront.');
  } else if (!asked.assigneeId) {
    refuse('to_do.assignee', 'assigneeId', 'Choisissez à qui confier la tâche.');
  } else if (!facts.assigneeMay) {
    refuse(
      'to_do.assignee_may_not',
      'assigneeId',
      'Cette personne ne peut pas faire cette tâche. Choisissez-en une autre.',
    );
  }
  return refusals;
}
