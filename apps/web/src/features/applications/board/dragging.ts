import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Stage } from '../applications-api';
import type { Card } from './board-api';

type Data = Record<string | symbol, unknown>;

/** The card that is held; null when something else is dragged. */
export const cardHeld = (data: Data): Card | null => (data.card as Card | undefined) ?? null;
export const stageUnder = (data: Data | undefined): Stage | null =>
  (data?.stage as Stage | undefined) ?? null;

/** Makes an element a card that can be dragged; says whether it is. */
export function useDraggable(card: Card, possible: boolean): [RefObject<HTMLElement | null>, boolean] {
  const ref = useRef<HTMLElement>(null);
  const [dragged, setDragged] = useState(false);
  useEffect(() => {
    if (!ref.current || !possible) return;
    return draggable({
      element: ref.current,
      getInitialData: () => ({ card }),
      onDragStart: () => setDragged(true),
      onDrop: () => setDragged(false),
    });
  }, [card, possible]);
  return [ref, dragged];
}

/** Makes an element a column that takes the cards it may; says whether one is over it. */
export function useDropTarget(
  stage: Stage,
  mayTake: (card: Card) => boolean,
): [RefObject<HTMLElement | null>, boolean] {
  const ref = useRef<HTMLElement>(null);
  const [over, setOver] = useState(false);
  const rule = useRef(mayTake);
  rule.current = mayTake;
  useEffect(() => {
    if (!ref.current) return;
    return dropTargetForElements({
      element: ref.current,
      canDrop: ({ source }) => {
        const card = cardHeld(source.data);
        return card !== null && rule.current(card);
      },
      getData: () => ({ stage }),
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: () => setOver(false),
    });
  }, [stage]);
  return [ref, over];
}
