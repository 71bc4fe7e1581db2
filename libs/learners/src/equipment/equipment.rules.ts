import { formatLongDay } from '#almanac';
import type { Refusal } from '#platform';

export const equipmentLabels = { laptop: 'Ordinateur portable', badge: 'Badge', other: 'Autre' } as const;
export type EquipmentKind = keyof typeof equipmentLabels;

/** In what state a thing came back; lost is how it ends without coming back. */
export const returnStates = { good: 'En bon état', damaged: 'Abîmé', lost: 'Perdu' } as const;
export type ReturnState = keyof typeof returnStates;

const source = 'Règle de prêt de l’école';

/** An inventory number as it is stored: capitals, one space at most between its parts. */
export const inventoryNumber = (typed: string): string => typed.trim().replace(/\s+/g, ' ').toUpperCase();

/** Everything that forbids lending a thing to a learner. Days are YYYY-MM-DD. */
export function refusalsToLend(facts: {
  lentOn: string;
  dueOn: string | null;
  today: string;
  /** Whether the learner is in training on that day. */
  present: boolean;
  /** Who has the thing, if anybody. */
  holder: string | null;
  /** Day from which it is free again, after the loan that ended last. */
  freeFrom: string | null;
  lost: boolean;
}): Refusal[] {
  const { lentOn, dueOn, today, present, holder, freeFrom, lost } = facts;
  const refusals: Refusal[] = [];
  const refuse = (code: string, message: string, field: string) =>
    refusals.push({ code, message, field, source });
  if (lentOn > today) refuse('loan.in_future', 'Un prêt s’enregistre le jour même ou après.', 'lentOn');
  if (dueOn !== null && dueOn < lentOn)
    refuse('loan.due_before', 'Le retour prévu précède le prêt. Vérifiez les dates.', 'dueOn');
  if (!present) refuse('loan.not_in_training', 'Cette personne n’est pas en formation ce jour-là.', 'lentOn');
  if (holder !== null)
    refuse(
      'loan.already_lent',
      `${holder} a déjà ce matériel. Enregistrez d’abord son retour.`,
      'inventoryNumber',
    );
  else if (lost)
    refuse(
      'loan.lost',
      'Ce matériel est noté perdu. Annulez ce retour s’il est retrouvé.',
      'inventoryNumber',
    );
  else if (freeFrom !== null && lentOn < freeFrom)
    refuse('loan.not_free_yet', `Ce matériel n’est revenu que le ${formatLongDay(freeFrom)}.`, 'lentOn');
  return refusals;
}

/** Everything that forbids recording a return. */
export function refusalsToReturnEquipment(
  loan: { lentOn: string; returnedOn: string | null },
  returnedOn: string,
  today: string,
): Refusal[] {
  const refusals: Refusal[] = [];
  if (loan.returnedOn !== null)
    refusals.push({ code: 'loan.returned', message: 'Ce retour est déjà enregistré.', source });
  if (returnedOn > today)
    refusals.push({
      code: 'loan.in_future',
      message: 'Un retour s’enregistre le jour même ou après.',
      field: 'returnedOn',
      source,
    });
  if (returnedOn < loan.lentOn)
    refusals.push({
      code: 'loan.return_before',
      message: `Le prêt date du ${formatLongDay(loan.lentOn)}\u00A0: le retour ne peut pas le précéder.`,
      field: 'returnedOn',
      source,
    });
  return refusals;
}

/** Why a thing should come back by now; null when it may stay. `exitOn` is the learner's last day, if there is one. */
export function reasonToReturn(
  loan: { dueOn: string | null },
  exitOn: string | null,
  today: string,
): 'left' | 'overdue' | null {
  if (exitOn !== null && exitOn <= today) return 'left';
  return loan.dueOn !== null && loan.dueOn < today ? 'overdue' : null;
}
