import { refusalsToMove, type Stage, stageLabels, stageTransitions } from '../applications/stages.rules.js';

/** The columns of the board, in the order in which an application usually crosses them. */
export const columnsOfBoard: readonly Stage[] = [
  'received',
  'file_complete',
  'positioning',
  'interview',
  'admitted',
  'waiting_list',
  'refused',
  'withdrawn',
  'enrolled',
];

/** What is over is folded until somebody opens it. */
export const openColumns: readonly Stage[] = columnsOfBoard.filter(
  (stage) => !['refused', 'withdrawn', 'enrolled'].includes(stage),
);

/** What a move asks before it is made: a reason of the list, a reason in words, or the first day. */
export const moveAsks = ['refusal_reason', 'reason', 'entry_day'] as const;
export type MoveAsk = (typeof moveAsks)[number];

/** A move from a column to another, as the board shows it to that role while a card is held. */
export interface BoardMove {
  from: Stage;
  to: Stage;
  /** Why nobody with this role makes it, in a sentence; null when it may be asked for. */
  refusal: string | null;
  asks: MoveAsk | null;
}

/** Every move between two columns, for that role. What depends on the person is judged when the move is asked for. */
export function boardMoves(role: string): BoardMove[] {
  const stages = Object.keys(stageLabels) as Stage[];
  return stages.flatMap((from) =>
    stages
      .filter((to) => to !== from)
      .map((to) => ({ from, to, refusal: refusalOf(from, to, role), asks: askOf(from, to) })),
  );
}

function refusalOf(from: Stage, to: Stage, role: string): string | null {
  const answered = { fileIsComplete: true, reason: 'other_trade' };
  return refusalsToMove({ from, to, role, ...answered })[0]?.message ?? null;
}

function askOf(from: Stage, to: Stage): MoveAsk | null {
  const check = stageTransitions.find((one) => one.from === from && one.to === to)?.check;
  if (check === 'refusal_reason') return check;
  if (check === 'withdrawal_reason' || check === 'reopening_reason') return 'reason';
  return to === 'enrolled' ? 'entry_day' : null;
}
