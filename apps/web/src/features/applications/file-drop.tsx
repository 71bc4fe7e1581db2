import { Button, FileButton, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import classes from './file-drop.module.css';

/** A place to drop a file, and a button that does the same from the keyboard. */
export function FileDrop({ busy, onFile }: { busy: boolean; onFile: (file: File) => void }) {
  const [over, setOver] = useState(false);
  const reset = useRef<() => void>(null);
  const take = (file: File | null | undefined) => {
    // The same file, mended and chosen again, must be read again.
    reset.current?.();
    if (file) onFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is only a shortcut of the button inside
    <div
      className={classes.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileButton
        resetRef={reset}
        accept=".csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={take}
      >
        {(props) => (
          <Button {...props} loading={busy} leftSection={<IconFileImport size={18} aria-hidden="true" />}>
            Choisir un fichier
          </Button>
        )}
      </FileButton>
      <Text size="sm" c="dimmed">
        ou déposez-le ici{'\u00a0'}: CSV ou Excel (.xlsx), 10{'\u00a0'}Mo et 5{'\u00a0'}000 lignes au plus.
      </Text>
    </div>
  );
}
