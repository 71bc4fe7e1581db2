import { Temporal } from 'temporal-polyfill';
import { formatDay } from '#almanac';
import type { HallRequest } from '#premises';
import { dayInWords } from '../clocks/clock-words.rules.js';
import { counted, type ToDo } from './to-do.js';

/** How long an answer is told to who asked. */
export const ANSWER_TOLD_DAYS = 7;

/** What to do of the requests of the hall, for that reader; one item a request. */
export const itemsOfHall = (requests: readonly HallRequest[], reader: string, today: string): ToDo[] =>
  requests.flatMap((request) => {
    const told = proposedIn(request) ?? unansweredIn(request, today) ?? answeredIn(request, reader, today);
    if (!told) return [];
    return {
      key: `hall:${request.id}`,
      theme: 'school',
      late: false,
      to: `/salles/demandes/${request.id}`,
      learnerId: null,
      needs: 'room.manage',
      ...told,
    };
  });

type Told = Pick<ToDo, 'title' | 'reason' | 'dueOn' | 'act'>;

function proposedIn({ roomName, purpose, occurrences }: HallRequest): Told | null {
  const proposed = occurrences.filter(({ status }) => status === 'alternative_proposed');
  const [first] = proposed.map(({ alternative }) => alternative!.day).sort();
  if (!first) return null;
  return {
    title: `${roomName}\u00a0: autre date à prendre ou à laisser`,
    reason: `${purpose}, ${counted(proposed.length, 'date proposée', 'dates proposées')} par le gestionnaire\u00a0: ${proposed.map(({ alternative }) => formatDay(alternative!.day)).join(', ')}.`,
    dueOn: first,
    act: 'Répondre',
  };
}

function unansweredIn(
  { roomName, purpose, askedOn, unansweredOn, occurrences }: HallRequest,
  today: string,
): Told | null {
  const waiting = occurrences.find(({ status }) => status === 'asked');
  if (!unansweredOn || !waiting) return null;
  return {
    title: `${roomName}\u00a0: sans réponse du gestionnaire`,
    reason: `${purpose}, demandée le ${dayInWords(askedOn, today)}\u00a0: deux rappels sont restés sans réponse. Appelez-le.`,
    dueOn: waiting.day,
    act: 'Voir la demande',
  };
}

function answeredIn(
  { roomName, purpose, askedBy, occurrences }: HallRequest,
  reader: string,
  today: string,
): Told | null {
  const since = Temporal.PlainDate.from(today).subtract({ days: ANSWER_TOLD_DAYS }).toString();
  const answered = occurrences.filter(
    ({ answeredOn, day }) => answeredOn !== null && answeredOn >= since && day >= today,
  );
  const of = (status: string) => answered.filter((one) => one.status === status);
  const [accepted, refused] = [of('accepted'), of('refused')];
  if (askedBy !== reader || accepted.length + refused.length === 0) return null;
  const parts = [
    ...(accepted.length > 0 ? [counted(accepted.length, 'date accordée', 'dates accordées')] : []),
    ...(refused.length > 0
      ? [
          `${counted(refused.length, 'date refusée', 'dates refusées')} (${[...new Set(refused.map(({ reason }) => reason))].join('\u00a0; ')})`,
        ]
      : []),
  ];
  return {
    title: `${roomName}\u00a0: le gestionnaire a répondu`,
    reason: `${purpose}\u00a0: ${parts.join(', ')}.`,
    dueOn: null,
    act: refused.length > 0 ? 'Chercher une autre solution' : 'Voir la réponse',
  };
}
