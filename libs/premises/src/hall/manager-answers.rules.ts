import { Temporal } from 'temporal-polyfill';
import { type Half, halfHours } from '#almanac';
import type { Refusal, Typed } from '#platform';
import type { HallOccurrence, HallSlot, HallWish } from './hall-request.js';
import { isOpen, isRefusalKind, type RefusalKind, refusalKinds } from './occurrence.rules.js';

/** What the manager says of one date. */
export interface ManagerAnswer {
  occurrenceId: string;
  to: 'accepted' | 'refused' | 'alternative_proposed';
  reasonKind: RefusalKind | null;
  reason: string | null;
  alternative: HallSlot | null;
}

const REASON_LENGTH = 300;
const evening = { begins: '18:00', ends: '21:00' };

/** What a form calls the parts of an answer, by occurrence. */
export const fieldOf = (
  part: 'reponse' | 'motif' | 'precision' | 'souhait' | 'jour' | 'moment',
  occurrenceId: string,
) => `${part}-${occurrenceId}`;

/** Whether the manager may still say something of it. */
export const isAnswerable = ({ status, day }: HallOccurrence, today: string): boolean =>
  day >= today && (isOpen(status) || status === 'refused');

/** The wishes of a request as days of that occurrence's week, those to come only. */
export function wishedSlots(wishes: readonly HallWish[], day: string, today: string): HallSlot[] {
  const asked = Temporal.PlainDate.from(day);
  return wishes
    .map(({ day: wished, weekday, half, begins, ends }) => ({
      day: wished ?? asked.add({ days: weekday! - asked.dayOfWeek }).toString(),
      half,
      begins,
      ends,
    }))
    .filter((slot) => slot.day >= today);
}

const no = (code: string, message: string, field: string): Refusal => ({
  code: `hall.${code}`,
  message,
  field,
});

/** Reads the form that answers date by date; a date left without answer waits. Refusals are all given at once. */
export function readAnswers(
  typed: Typed,
  occurrences: readonly HallOccurrence[],
  wishes: readonly HallWish[],
  today: string,
): { answers: ManagerAnswer[]; refusals: Refusal[] } {
  const read = occurrences
    .filter((one) => isAnswerable(one, today) && typed[fieldOf('reponse', one.id)])
    .map((one) => readAnswer(typed, one, wishes, today));
  const refusals = read.flatMap((one) => one.refusals);
  if (read.length === 0)
    refusals.push({ code: 'hall.no_answer', message: 'Choisissez une réponse pour une date au moins.' });
  return { answers: read.map((one) => one.answer), refusals };
}

/** Reads the form that answers every date that waits, alike. */
export function readAnswerToAll(
  typed: Typed,
  occurrences: readonly HallOccurrence[],
  today: string,
): { answers: ManagerAnswer[]; refusals: Refusal[] } {
  const to = typed['reponse-a-tout'] === 'accorder' ? 'accepted' : 'refused';
  const { refusals, ...why } = readReason(
    typed,
    { kind: 'motif-a-tout', words: 'precision-a-tout' },
    to === 'refused',
  );
  const waiting = occurrences.filter(({ status, day }) => status === 'asked' && day >= today);
  if (waiting.length === 0)
    refusals.push({ code: 'hall.no_answer', message: 'Plus aucune date n’attend de réponse.' });
  return {
    answers: waiting.map(({ id }) => ({ occurrenceId: id, to, ...why, alternative: null })),
    refusals,
  };
}

function readAnswer(
  typed: Typed,
  { id, day, half, begins, ends }: HallOccurrence,
  wishes: readonly HallWish[],
  today: string,
) {
  const to = outcomes[typed[fieldOf('reponse', id)]!] ?? 'accepted';
  const { refusals, ...why } = readReason(
    typed,
    { kind: fieldOf('motif', id), words: fieldOf('precision', id) },
    to === 'refused',
  );
  const answer: ManagerAnswer = { occurrenceId: id, to, ...why, alternative: null };
  if (to !== 'alternative_proposed') return { answer, refusals };
  const wished = wishedSlots(wishes, day, today)[Number(typed[fieldOf('souhait', id)] || 'x')];
  if (wished) return { answer: { ...answer, alternative: wished }, refusals };
  const other = readDay(typed[fieldOf('jour', id)] ?? '');
  const hours = hoursOfMoment(typed[fieldOf('moment', id)] ?? '', { half, begins, ends });
  if (!other)
    refusals.push(no('day', 'Écrivez la date que vous proposez, comme 15/09/2027.', fieldOf('jour', id)));
  else if (other < today)
    refusals.push(
      no('past', 'Cette date est déjà passée\u00a0: proposez un jour à venir.', fieldOf('jour', id)),
    );
  return { answer: { ...answer, alternative: other ? { day: other, ...hours } : null }, refusals };
}

const outcomes: Readonly<Record<string, ManagerAnswer['to']>> = {
  accorder: 'accepted',
  refuser: 'refused',
  proposer: 'alternative_proposed',
};

interface Reason {
  reasonKind: RefusalKind | null;
  reason: string | null;
  refusals: Refusal[];
}

/** Why: chosen in the list for a refusal, and said in a few words where the list says nothing. */
function readReason(typed: Typed, fields: { kind: string; words: string }, refused: boolean): Reason {
  const words = typed[fields.words]?.trim() || null;
  const code = typed[fields.kind] ?? '';
  const reasonKind = refused && isRefusalKind(code) ? code : null;
  const refusals: Refusal[] = [];
  if (refused && !reasonKind)
    refusals.push(
      no('reason_missing', 'Choisissez un motif\u00a0: l’école cherche une autre solution.', fields.kind),
    );
  if (reasonKind === 'other' && !words)
    refusals.push(no('reason_missing', 'Dites pourquoi en quelques mots.', fields.words));
  if (words && words.length > REASON_LENGTH)
    refusals.push(no('reason_long', `${REASON_LENGTH}\u00a0caractères au plus.`, fields.words));
  const label = reasonKind && reasonKind !== 'other' ? refusalKinds[reasonKind] : null;
  return { reasonKind, reason: [label, words].filter(Boolean).join('\u00a0: ') || null, refusals };
}

/** A day as people write it, 15/09/2027, as YYYY-MM-DD; null when it is none. */
function readDay(text: string): string | null {
  const parts = /^\s*(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})\s*$/.exec(text);
  if (!parts) return null;
  const [, day, month, year] = parts.map(Number);
  try {
    return Temporal.PlainDate.from(
      { year: year!, month: month!, day: day! },
      { overflow: 'reject' },
    ).toString();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

type Hours = Pick<HallSlot, 'half' | 'begins' | 'ends'>;

function hoursOfMoment(moment: string, asked: Hours): Hours {
  if (moment === 'soiree') return { half: null, ...evening };
  const half = ({ matin: 'morning', 'apres-midi': 'afternoon' } as const)[moment] as Half | undefined;
  return half ? { half, ...halfHours[half] } : asked;
}
