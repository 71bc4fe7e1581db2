import { ActionIcon, Anchor, Group, Menu, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowDown, IconArrowsMove, IconArrowUp } from '@tabler/icons-react';
import { Link } from 'react-router';
import { mediumDay } from '../../../format/dates';
import type { Filters, Stage } from '../applications-api';
import classes from './board.module.css';
import type { Board, Card } from './board-api';
import { CardVerdict } from './card-verdict';
import { useDraggable } from './dragging';
import type { Moves } from './use-moves';

interface Props {
  card: Card;
  columns: Board['columns'];
  filters: Filters;
  closed: (card: Card, to: Stage) => string[];
  acts: Moves;
  lastRank: (cohortId: string) => number;
}

/** One application: who, whether eligible, and where it may go. */
export function BoardCard({ card, columns, filters, closed, acts, lastRank }: Props) {
  const desk = useMediaQuery('(min-width: 48em) and (pointer: fine)', undefined, {
    getInitialValueInEffect: false,
  });
  const busy = acts.busy === card.id;
  const [ref, dragged] = useDraggable(card, (desk ?? false) && !busy);
  const name = `${card.lastName} ${card.firstName}`;
  return (
    <article
      ref={ref}
      className={classes.card}
      data-card={card.id}
      data-dragged={dragged || busy || undefined}
      data-draggable={desk || undefined}
      aria-label={name}
    >
      <Group gap={4} wrap="nowrap" align="flex-start" justify="space-between">
        <Anchor
          component={Link}
          to={`/candidatures/${card.id}`}
          draggable={false}
          size="sm"
          fw={600}
          className={classes.name}
        >
          {name}
        </Anchor>
        <MoveMenu card={card} columns={columns} closed={closed} acts={acts} name={name} />
      </Group>
      <Text size="xs" c="dimmed">
        {[filters.cohortId ? null : card.cohortName, card.levelLabel].filter(Boolean).join(' · ')}
      </Text>
      <Text size="xs" c="dimmed">
        Reçue le {mediumDay(card.receivedOn)}
      </Text>
      {card.waitingRank !== null && (
        <Rank card={card} rank={card.waitingRank} last={lastRank(card.cohortId)} acts={acts} name={name} />
      )}
      <CardVerdict card={card} filters={filters} />
    </article>
  );
}

interface RankProps {
  card: Card;
  rank: number;
  last: number;
  acts: Moves;
  name: string;
}

function Rank({ card, rank, last, acts, name }: RankProps) {
  return (
    <Group gap={4}>
      <Text size="sm" fw={600} mr="auto">
        Rang {rank}
      </Text>
      <ActionIcon
        variant="default"
        size="md"
        disabled={rank === 1}
        aria-label={`Monter ${name} au rang ${rank - 1}`}
        onClick={() => void acts.rank(card, rank - 1)}
      >
        <IconArrowUp size={16} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size="md"
        disabled={rank >= last}
        aria-label={`Descendre ${name} au rang ${rank + 1}`}
        onClick={() => void acts.rank(card, rank + 1)}
      >
        <IconArrowDown size={16} aria-hidden="true" />
      </ActionIcon>
    </Group>
  );
}

function MoveMenu({
  card,
  columns,
  closed,
  acts,
  name,
}: Omit<Props, 'filters' | 'lastRank'> & { name: string }) {
  const others = columns.filter(({ stage }) => stage !== card.stage);
  return (
    <Menu position="bottom-end" width={260} withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="md" aria-label={`Déplacer ${name}`}>
          <IconArrowsMove size={18} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Faire passer à</Menu.Label>
        {others
          .filter(({ stage }) => closed(card, stage).length === 0)
          .map(({ stage, label }) => (
            <Menu.Item key={stage} onClick={() => void acts.ask(card, stage)}>
              {label}
            </Menu.Item>
          ))}
        <Menu.Divider />
        <Menu.Item component={Link} to={`/candidatures/${card.id}`}>
          Ouvrir le dossier
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
