import { ActionIcon, Badge, Button, Group, Menu, Text } from '@mantine/core';
import { IconAlertTriangle, IconClock, IconDots, IconUser } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { mediumDay, shortDay } from '../../format/dates';
import { typeset } from '../../format/french';
import layout from '../../page/work-lines.module.css';
import { say, sayFailure } from '../../undo';
import classes from './today.module.css';
import { type ToDoItem, toDoQuery, withdrawToDoDecision } from './today-api';

interface Props {
  item: ToDoItem;
  /** Absent for who may not put off nor give. */
  onDecide?: (kind: 'later' | 'assigned') => void;
}

/** One thing to do: its day, what it is and why, and the button that leads where it is done. */
export function ToDoRow({ item, onDecide }: Props) {
  const { title, reason, dueOn, late, to, act, later, assigned } = item;
  return (
    <li className={layout.line}>
      <div className={classes.day}>
        {dueOn && (
          <Badge
            variant="default"
            className={late ? classes.late : undefined}
            tt="none"
            leftSection={late ? <IconAlertTriangle size={14} aria-hidden="true" /> : undefined}
            aria-label={late ? `En retard, ${shortDay(dueOn)}` : shortDay(dueOn)}
          >
            {shortDay(dueOn)}
          </Badge>
        )}
      </div>
      <div className={layout.words}>
        <Text fw={600}>{typeset(title)}</Text>
        <Text size="sm" className={layout.why}>
          {typeset(reason)}
        </Text>
        {later && (
          <Note icon={<IconClock size={14} aria-hidden="true" />}>
            {`Revient le ${mediumDay(later.until)}\u00a0: ${later.reason} (${later.by}, ${shortDay(later.on)})`}
          </Note>
        )}
        {assigned && (
          <Note icon={<IconUser size={14} aria-hidden="true" />}>
            {`${assigned.mine ? 'Confié à vous' : `Confié à ${assigned.to}`} par ${assigned.by}, le ${shortDay(assigned.on)}${assigned.reason ? `\u00a0: ${assigned.reason}` : ''}`}
          </Note>
        )}
      </div>
      <Group gap={4} wrap="nowrap" className={classes.acts}>
        <Button component={Link} to={to} variant="default" size="sm" aria-label={`${act}\u00a0: ${title}`}>
          {act}
        </Button>
        {onDecide && <More item={item} onDecide={onDecide} />}
      </Group>
    </li>
  );
}

function Note({ icon, children }: { icon: React.ReactNode; children: string }) {
  return (
    <Group gap={6} wrap="nowrap" align="center">
      {icon}
      <Text size="sm">{typeset(children)}</Text>
    </Group>
  );
}

function More({ item, onDecide }: Required<Props>) {
  const client = useQueryClient();
  const takeBack = (id: string) =>
    withdrawToDoDecision(id)
      .then(() => client.invalidateQueries(toDoQuery))
      .then(() => say('C’est repris.'))
      .catch((failure) => sayFailure(failure));
  return (
    <Menu
      position="bottom-end"
      width={230}
      transitionProps={{ duration: 0 }}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={44} aria-label={`Autres gestes\u00a0: ${item.title}`}>
          <IconDots size={20} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onDecide('later')}>Plus tard…</Menu.Item>
        <Menu.Item onClick={() => onDecide('assigned')}>Confier à…</Menu.Item>
        {item.later && (
          <Menu.Item onClick={() => void takeBack(item.later!.id)}>Remettre dans la liste</Menu.Item>
        )}
        {item.assigned && (
          <Menu.Item onClick={() => void takeBack(item.assigned!.id)}>Ne plus confier</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
