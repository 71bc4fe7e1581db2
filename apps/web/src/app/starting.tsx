import { Center } from '@mantine/core';
import { useAfter } from '../states/use-after';

/** Shown while the first page arrives; nothing at all during the first 200 ms. */
export function Starting() {
  const visible = useAfter(200);
  return (
    <Center mih="60vh" role="status">
      {visible && 'Chargement…'}
    </Center>
  );
}
