import { Anchor, Badge, Group, Paper, Text, Title } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { QueryState } from '../../states';
import classes from './today.module.css';

/** One thing that needs a hand: where it is done, what it is, and why now. */
export interface WorkItem {
  key: string;
  to: string;
  what: string;
  why: ReactNode;
  /** Past its day. */
  late?: boolean;
}

const SHOWN = 6;

/** One kind of work, the most pressing first; when there is none, a line says so. */
export function WorkList<Data>({
  title,
  query,
  items,
  none,
  all,
}: {
  title: string;
  query: UseQueryResult<Data>;
  items: (data: Data) => WorkItem[];
  none: string;
  /** Where the whole list is. */
  all: { to: string; label: string };
}) {
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <QueryState query={query}>
        {(data) => {
          const list = items(data);
          return (
            <>
              <Group justify="space-between" mb="xs">
                <Title order={2} size="h4">
                  {title}
                </Title>
                {list.length > 0 && (
                  <Badge variant="light" aria-label={`${list.length} à faire`}>
                    {list.length}
                  </Badge>
                )}
              </Group>
              {list.length === 0 ? (
                <Text c="dimmed">{none}</Text>
              ) : (
                <ul className={classes.list}>
                  {list.slice(0, SHOWN).map((item) => (
                    <li key={item.key}>
                      <Link to={item.to} className={classes.item}>
                        <span className={classes.what}>{item.what}</span>
                        <span className={classes.why}>
                          {item.late && <strong>En retard. </strong>}
                          {item.why}
                        </span>
                      </Link>
                    </li>
                  ))}
                </ul>
              )}
              {list.length > 0 && (
                <Anchor component={Link} to={all.to} size="sm">
                  {all.label}
                </Anchor>
              )}
            </>
          );
        }}
      </QueryState>
    </Paper>
  );
}
