import { Button, Group, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useEffect, useState } from 'react';

const SECONDS = 10;

/** The notification's inside: keeps its own time, so that it can stop while somebody reads or reaches for it. */
export function UndoMessage({
  message,
  onUndo,
  onEnd,
}: {
  message: string;
  onUndo: () => void;
  onEnd: () => void;
}) {
  const [left, setLeft] = useState(SECONDS);
  const [held, setHeld] = useState(false);
  useHotkeys([['mod+Z', onUndo]]);

  useEffect(() => {
    if (left === 0) onEnd();
    if (held || left === 0) return;
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left, held, onEnd]);

  return (
    <Group
      justify="space-between"
      gap="sm"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Text size="sm">{message}</Text>
      <Button variant="default" size="sm" miw={110} onClick={onUndo}>
        Annuler
        <Text
          span
          inherit
          aria-hidden="true"
          c="dimmed"
          ml={6}
          style={{ fontVariantNumeric: 'tabular-nums' }}
        >
          {left}
        </Text>
      </Button>
    </Group>
  );
}
