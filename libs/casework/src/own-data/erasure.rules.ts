import type { PersonalTable, Refusal } from '#platform';

/** What decides whether somebody's data may be erased before its term. Days are YYYY-MM-DD. */
export interface ErasureFacts {
  enrolled: boolean;
  /** Null while the training lasts. */
  lastExitOn: string | null;
  /** Whether no application waits for an answer. */
  applicationsClosed: boolean;
  erasedOn: string | null;
  /** The day the file's term ends, when it runs. */
  termEndsOn: string | null;
  /** Reason of a hold in force. */
  heldBecause: string | null;
}

/** Everything that forbids erasing the whole file today. */
export function refusalsToErase(facts: ErasureFacts): Refusal[] {
  const refusals: Refusal[] = [];
  const refuse = (code: string, message: string) => refusals.push({ code, message });
  if (facts.erasedOn) refuse('already_erased', 'Cette personne est déjà effacée.');
  if (!facts.applicationsClosed)
    refuse('application_open', 'Une candidature attend une réponse : retirez-la d’abord.');
  if (facts.enrolled && !facts.lastExitOn)
    refuse(
      'in_training',
      'La formation est en cours : l’école doit pouvoir en justifier auprès de ceux qui la financent.',
    );
  if (facts.enrolled && facts.lastExitOn)
    refuse(
      'term_running',
      `La formation est cofinancée : le dossier doit être gardé jusqu’au ${facts.termEndsOn ? frenchDay(facts.termEndsOn) : 'terme'}.`,
    );
  if (facts.heldBecause) refuse('held', `Le dossier est retenu : ${facts.heldBecause}`);
  return refusals;
}

/** Whether at least what was given freely may go, when the file must stay. */
export const mayErasePart = (refusals: readonly Refusal[]): boolean =>
  refusals.length > 0 && refusals.every(({ code }) => ['in_training', 'term_running'].includes(code));

/** What happens to a table's rows, in a sentence, and whether they go. */
export function fateOf(table: PersonalTable, whole: boolean): { goes: boolean; words: string } {
  if (!whole && !table.free)
    return { goes: false, words: 'gardé avec le dossier jusqu’à la fin de sa durée de conservation' };
  switch (table.erasure.how) {
    case 'deleted':
    case 'addressed':
    case 'audited':
      return { goes: true, words: 'supprimé' };
    case 'blanked':
      return whole
        ? { goes: true, words: 'vidé : ce qui reste est compté, sans nom' }
        : { goes: true, words: 'supprimé' };
    default:
      return { goes: false, words: table.erasure.why };
  }
}

const frenchDay = (day: string): string => day.split('-').reverse().join('/');
