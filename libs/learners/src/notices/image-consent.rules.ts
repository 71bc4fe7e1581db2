import type { Refusal } from '#platform';
import type { ConsentGiver, ImageAnswer } from './notice-words.js';

const source = 'Droit à l’image';

/** Everything that keeps an answer on the image right from being recorded. Days are YYYY-MM-DD. */
export function refusalsToRecordImage(
  asked: { answer: ImageAnswer; givenBy: ConsentGiver; answeredOn: string },
  facts: { minor: boolean; last: ImageAnswer | null; today: string },
): Refusal[] {
  const refusals: Refusal[] = [];
  const refuse = (field: string, code: string, message: string) =>
    refusals.push({ code: `image.${code}`, message, field, source });
  if (asked.answeredOn > facts.today) refuse('answeredOn', 'future', 'Cette date est dans le futur.');
  if (facts.minor && asked.answer === 'given' && asked.givenBy === 'person') {
    refuse(
      'givenBy',
      'minor',
      'La personne est mineure\u00a0: l’accord est donné par son représentant légal.',
    );
  }
  if (!facts.minor && asked.givenBy === 'representative') {
    refuse('givenBy', 'adult', 'La personne est majeure\u00a0: elle répond elle-même.');
  }
  if (asked.answer === 'withdrawn' && facts.last !== 'given') {
    refuse('answer', 'nothing_to_withdraw', 'Aucun accord n’est en cours\u00a0: il n’y a rien à retirer.');
  }
  return refusals;
}
