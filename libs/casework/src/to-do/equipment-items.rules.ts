import type { Loan } from '#learners';
import { dayInWords } from '../clocks/clock-words.rules.js';
import { ofName, shortName } from '../facts/case-facts.js';
import type { ToDo } from './to-do.js';

const words = { laptop: 'ordinateur', badge: 'badge', other: 'matériel' } as const;

/** What should have come back, and why. */
export type LoanToReturn = Pick<
  Loan,
  'kind' | 'inventoryNumber' | 'learnerId' | 'firstName' | 'lastName' | 'exitOn' | 'dueOn'
> & { why: 'left' | 'overdue' };

/** One item for each person who still has something of the school's, whatever the number of things. */
export function itemsOfLoans(loans: readonly LoanToReturn[], today: string): ToDo[] {
  const people = new Map(loans.map((loan) => [loan.learnerId, loan]));
  return [...people.values()].map(({ learnerId, ...person }) => {
    const own = loans.filter((loan) => loan.learnerId === learnerId);
    const left = own.some(({ why }) => why === 'left');
    const dueOn = own.map(dayOf).sort()[0]!;
    const things = own.map(({ kind, inventoryNumber }) => `${words[kind]} ${inventoryNumber}`);
    return {
      key: `equipment:${learnerId}`,
      theme: 'learners',
      title: `Matériel ${ofName(shortName(person))} à récupérer`,
      reason: `${left ? 'Sortie' : 'Retour prévu'} le ${dayInWords(dueOn, today)}\u00a0: ${things.join(', ')}.`,
      dueOn,
      late: dueOn < today,
      to: `/apprenants/${learnerId}`,
      act: 'Voir le dossier',
      learnerId,
      needs: 'learner.manage',
    };
  });
}

/** The last day it was theirs to keep. Who left keeps nothing past that day, whatever was agreed. */
const dayOf = ({ why, exitOn, dueOn }: LoanToReturn) => (why === 'left' ? exitOn : dueOn)!;
