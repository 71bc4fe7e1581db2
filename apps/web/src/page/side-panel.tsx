import { Drawer, Group } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  opened: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
}

/** What opens beside a list; full width on a phone. Its head is no second banner of the page, as Mantine's own would be. */
export function SidePanel({ opened, onClose, title, children }: Props) {
  return (
    <Drawer.Root opened={opened} onClose={onClose} position="right">
      <Drawer.Overlay />
      <Drawer.Content>
        <Drawer.Body pt="md">
          <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm" mb="md">
            <Drawer.Title fw={600}>{title}</Drawer.Title>
            <Drawer.CloseButton aria-label="Fermer" size="lg" />
          </Group>
          {children}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
