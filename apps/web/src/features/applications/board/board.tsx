import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { NativeSelect, Stack } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useAddress } from '../../../list';
import { QueryState } from '../../../states';
import { useFilters } from '../application-filters';
import type { Filters, Stage } from '../applications-api';
import { NoApplication } from '../no-application';
import classes from './board.module.css';
import {
  type Board as BoardData,
  type BoardMove,
  boardMovesQuery,
  boardQuery,
  type Card,
  type Places,
  placesQuery,
} from './board-api';
import { BoardColumn } from './board-column';
import { whyClosed } from './closed-columns.rules';
import { cardHeld, stageUnder } from './dragging';
import { MovePanel } from './move-panel';
import { PlacesOfBoard } from './places-of-board';
import { useMoves } from './use-moves';

/** The applications by stage: dragged at a desk, moved by their menu on a phone and with the keyboard. */
export function Board({ acts }: { acts: ReactNode }) {
  const filters = useFilters();
  const board = useQuery({ ...boardQuery(filters), placeholderData: keepPreviousData });
  const moves = useQuery(boardMovesQuery);
  const places = useQuery(placesQuery);
  return (
    <QueryState query={board}>
      {(data) =>
        data.columns.every(({ count }) => count === 0) ? (
          <NoApplication filters={data.filters} acts={acts} />
        ) : (
          <Columns board={data} filters={data.filters} moves={moves.data ?? []} places={places.data ?? []} />
        )
      }
    </QueryState>
  );
}

interface Props {
  board: BoardData;
  filters: Filters;
  moves: readonly BoardMove[];
  places: readonly Places[];
}

function Columns({ board, filters, moves, places }: Props) {
  const { get, set } = useAddress();
  const narrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const [held, setHeld] = useState<Card | null>(null);
  const labelOf = (stage: Stage) => board.columns.find((column) => column.stage === stage)?.label ?? '';
  const acts = useMoves(filters, moves, labelOf);
  const closed = (card: Card, to: Stage) => whyClosed(card, to, moves, places);
  // The newest act, without listening anew while a card is held.
  const ask = useRef(acts.ask);
  ask.current = acts.ask;

  useEffect(
    () =>
      monitorForElements({
        canMonitor: ({ source }) => cardHeld(source.data) !== null,
        onDragStart: ({ source }) => setHeld(cardHeld(source.data)),
        onDrop: ({ source, location }) => {
          setHeld(null);
          const card = cardHeld(source.data);
          const to = stageUnder(location.current.dropTargets[0]?.data);
          if (card && to && to !== card.stage) void ask.current(card, to);
        },
      }),
    [],
  );

  const unfolded = get('colonnes-ouvertes').split(',');
  const fold = (stage: Stage, open: boolean) =>
    set(
      'colonnes-ouvertes',
      open
        ? [...unfolded.filter(Boolean), stage].join(',')
        : unfolded.filter((one) => one !== stage).join(','),
    );
  const lastRank = (cohortId: string) => places.find((one) => one.cohortId === cohortId)?.waiting ?? 0;
  const shared = { filters, held, closed, acts, lastRank, columns: board.columns };
  const one = board.columns.find(({ stage }) => stage === get('colonne')) ?? board.columns[0]!;
  return (
    <Stack gap="md">
      <PlacesOfBoard places={places} filters={filters} />
      {narrow ? (
        <>
          <NativeSelect
            label="Étape affichée"
            value={one.stage}
            onChange={(event) => set('colonne', event.currentTarget.value)}
            data={board.columns.map(({ stage, label, count }) => ({
              value: stage,
              label: `${label} (${count})`,
            }))}
          />
          <BoardColumn key={one.stage} column={one} open {...shared} />
        </>
      ) : (
        <section className={classes.board} aria-label="Candidatures par étape">
          {board.columns.map((column) => {
            const open = column.loaded || unfolded.includes(column.stage);
            return (
              <BoardColumn
                key={column.stage}
                column={column}
                open={open}
                onFold={column.loaded ? undefined : () => fold(column.stage, !open)}
                {...shared}
              />
            );
          })}
        </section>
      )}
      <MovePanel key={`${acts.asked?.card.id} ${acts.asked?.to}`} acts={acts} />
    </Stack>
  );
}
