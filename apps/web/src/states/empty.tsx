import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** An empty list: what will be here, and the act that starts it. */
export function Empty({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <Stack align="flex-start" gap="xs" py="xl">
      <Text fw={600}>{title}</Text>
      {children && (
        <Text c="dimmed" maw="60ch">
          {children}
        </Text>
      )}
      {action}
    </Stack>
  );
}
