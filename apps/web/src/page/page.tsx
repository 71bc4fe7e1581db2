import { Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import classes from './page.module.css';

interface Props {
  /** The page's only h1, and the tab's title. */
  title: string;
  /** One line under the title. */
  lead?: ReactNode;
  /** The next action, at the right of the title (under it on a phone). */
  action?: ReactNode;
  children: ReactNode;
}

/** The frame of every page: one h1, the tab's title, the next action in view. */
export function Page({ title, lead, action, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Tandem`;
  }, [title]);
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="flex-start" gap="sm" className={classes.head}>
        <div className={classes.words}>
          <Title order={1}>{title}</Title>
          {lead && (
            <Text c="dimmed" mt={4}>
              {lead}
            </Text>
          )}
        </div>
        {action}
      </Group>
      {children}
    </Stack>
  );
}
