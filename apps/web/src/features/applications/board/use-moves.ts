import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem, type Problem } from '../../../api/problem';
import { offerUndo, sayFailure } from '../../../undo';
import { type Filters, moveApplication, reverseMove, type Stage } from '../applications-api';
import { type BoardMove, type Card, changeRank, refreshBoard } from './board-api';

/** A move that waits for an answer, or that was refused. */
export interface AskedMove {
  card: Card;
  to: Stage;
  label: string;
  asks: BoardMove['asks'];
  problem: Problem | null;
}

/** The acts of the board: a move is asked, made, undone; what is refused opens beside the board and the card stays. */
export function useMoves(filters: Filters, moves: readonly BoardMove[], labelOf: (stage: Stage) => string) {
  const client = useQueryClient();
  const [asked, setAsked] = useState<AskedMove | null>(null);
  const [busy, setBusy] = useState<string | null>(null);

  async function make(card: Card, to: Stage, more: { reason?: string; entryOn?: string } = {}) {
    const { moveId } = await moveApplication(card.id, { stage: to, ...more });
    await refreshBoard(client, filters, [card.stage, to]);
    focusOn(card.id);
    offerUndo({
      message: `${card.firstName} ${card.lastName} : ${labelOf(to).toLowerCase()}.`,
      undo: async () => {
        await reverseMove(moveId);
        await refreshBoard(client, filters, [card.stage, to]);
        focusOn(card.id);
      },
    });
  }

  async function ask(card: Card, to: Stage) {
    const asks = moves.find((move) => move.from === card.stage && move.to === to)?.asks ?? null;
    const waiting = { card, to, label: labelOf(to), asks, problem: null };
    if (asks) return setAsked(waiting);
    setBusy(card.id);
    try {
      await make(card, to);
    } catch (failure) {
      setAsked({ ...waiting, problem: asProblem(failure) });
    } finally {
      setBusy(null);
    }
  }

  async function rank(card: Card, to: number) {
    const place = async (wanted: number) => {
      const { before } = await changeRank(card.id, wanted);
      await refreshBoard(client, filters, ['waiting_list']);
      focusOn(card.id);
      return before;
    };
    setBusy(card.id);
    try {
      const before = await place(to);
      offerUndo({
        message: `${card.firstName} ${card.lastName} : rang ${to} en liste d’attente.`,
        undo: () => place(before),
      });
    } catch (failure) {
      sayFailure(failure);
    } finally {
      setBusy(null);
    }
  }

  const close = () => {
    setAsked(null);
    if (asked) focusOn(asked.card.id);
  };

  return { asked, busy, ask, make, rank, close };
}

export type Moves = ReturnType<typeof useMoves>;

/** The card keeps the focus in its new place; in a folded column there is none. */
function focusOn(id: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-card="${id}"] button`)?.focus());
}
