import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useAfter } from './use-after';

/** Grey rows in place of what is coming, after 200 ms; said once to screen readers. */
export function Loading({ rows = 5 }: { rows?: number }) {
  const visible = useAfter(200);
  return (
    <div role="status">
      {visible && (
        <>
          <VisuallyHidden>Chargement…</VisuallyHidden>
          <Stack gap="sm" aria-hidden="true">
            {Array.from({ length: rows }, (_, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: identical placeholders
              <Skeleton key={row} height={28} width={row % 3 === 2 ? '70%' : '100%'} />
            ))}
          </Stack>
        </>
      )}
    </div>
  );
}
