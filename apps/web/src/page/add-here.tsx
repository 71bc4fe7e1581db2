import { Button, Paper } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';

/** A button that opens a form in its place; focus goes to its first field, and back to the button after. */
export function AddHere({
  label,
  quiet,
  children,
}: {
  label: string;
  /** A smaller button, for what is seldom done. */
  quiet?: boolean;
  children: (close: () => void) => ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);

  useEffect(() => {
    if (open) {
      const first = (what: string) => panel.current?.querySelector<HTMLElement>(what);
      (first('input, select, textarea') ?? first('button'))?.focus();
    } else if (wasOpen.current) button.current?.focus();
    wasOpen.current = open;
  }, [open]);

  if (!open) {
    return (
      <Button
        ref={button}
        style={{ alignSelf: 'flex-start' }}
        variant={quiet ? 'subtle' : 'default'}
        size={quiet ? 'compact-sm' : 'sm'}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
    );
  }
  return (
    <Paper ref={panel} withBorder p="md" component="section" aria-label={label} maw="44rem" w="100%">
      {children(() => setOpen(false))}
    </Paper>
  );
}
