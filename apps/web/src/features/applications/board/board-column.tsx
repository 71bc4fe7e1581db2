import { ActionIcon, Text, Title, UnstyledButton } from '@mantine/core';
import { IconBan, IconLayoutSidebarLeftCollapse } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { frenchNumber, typeset } from '../../../format/french';
import { ShowMore } from '../../../list';
import { ErrorState, Loading } from '../../../states';
import type { Filters, Stage } from '../applications-api';
import classes from './board.module.css';
import { type Board, type Card, columnQuery } from './board-api';
import { BoardCard } from './board-card';
import { useDropTarget } from './dragging';
import type { Moves } from './use-moves';

interface Props {
  column: Board['columns'][number];
  columns: Board['columns'];
  open: boolean;
  /** Absent for a column that stays open. */
  onFold?: () => void;
  filters: Filters;
  held: Card | null;
  closed: (card: Card, to: Stage) => string[];
  acts: Moves;
  /** How many wait for a place in a promotion. */
  lastRank: (cohortId: string) => number;
}

/** One stage: its count, its cards page after page and, while a card is held, whether it may come here. */
export function BoardColumn({ column, open, onFold, ...shared }: Props) {
  const { held, closed } = shared;
  const { stage, label, count } = column;
  const [ref, over] = useDropTarget(
    stage,
    (card) => card.stage !== stage && closed(card, stage).length === 0,
  );
  const why = held && held.stage !== stage ? closed(held, stage) : [];
  const state =
    !held || held.stage === stage ? undefined : why.length > 0 ? 'closed' : over ? 'over' : 'open';
  const heading = `colonne-${stage}`;
  if (!open) {
    return (
      <section ref={ref} className={classes.folded} data-state={state} aria-label={label}>
        <UnstyledButton
          className={classes.unfold}
          onClick={onFold}
          aria-expanded={false}
          aria-label={`Ouvrir la colonne ${label}, ${count}`}
        >
          <span className={classes.count}>{frenchNumber(count)}</span>
          <span className={classes.upright}>{label}</span>
        </UnstyledButton>
        {state === 'closed' && <Closed why={why} />}
      </section>
    );
  }
  return (
    <section ref={ref} className={classes.column} data-state={state} aria-labelledby={heading}>
      <header className={classes.head}>
        <Title order={2} size="sm" id={heading}>
          {label}
        </Title>
        <span className={classes.count}>{frenchNumber(count)}</span>
        {onFold && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            ml="auto"
            aria-expanded
            aria-label={`Fermer la colonne ${label}`}
            onClick={onFold}
          >
            <IconLayoutSidebarLeftCollapse size={18} aria-hidden="true" />
          </ActionIcon>
        )}
      </header>
      {state === 'closed' && <Closed why={why} />}
      <Cards column={column} {...shared} />
    </section>
  );
}

function Closed({ why }: { why: string[] }) {
  return (
    <div className={classes.closed}>
      <IconBan size={16} aria-hidden="true" />
      {why.map((sentence) => (
        <Text key={sentence} size="xs">
          {typeset(sentence)}
        </Text>
      ))}
    </div>
  );
}

function Cards({ column, filters, ...shared }: Omit<Props, 'open' | 'onFold'>) {
  const pages = useInfiniteQuery(columnQuery(filters, column.stage));
  if (!pages.data) {
    return pages.isError ? (
      <ErrorState failure={pages.error} onRetry={() => void pages.refetch()} />
    ) : (
      <Loading rows={3} />
    );
  }
  const cards = pages.data.pages.flatMap(({ items }) => items);
  const left = column.count - cards.length;
  return (
    <div className={classes.cards}>
      {cards.length === 0 && (
        <Text size="sm" c="dimmed" p="xs">
          Personne à cette étape.
        </Text>
      )}
      <ul className={classes.list}>
        {cards.map((card) => (
          <li key={card.id}>
            <BoardCard card={card} filters={filters} {...shared} />
          </li>
        ))}
      </ul>
      <ShowMore pages={pages} size="xs" fullWidth>
        {left > 0 && ` (encore ${frenchNumber(left)})`}
      </ShowMore>
    </div>
  );
}
