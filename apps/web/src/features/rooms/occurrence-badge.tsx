import { Badge } from '@mantine/core';
import {
  IconArrowsExchange,
  IconCheck,
  IconClock,
  IconClockOff,
  IconMinus,
  IconX,
} from '@tabler/icons-react';
import type { HallOccurrence } from './rooms-api';

const LOOKS = {
  asked: { icon: IconClock },
  accepted: { icon: IconCheck },
  refused: { icon: IconX },
  alternative_proposed: { icon: IconArrowsExchange },
  withdrawn: { icon: IconMinus },
  expired: { icon: IconClockOff },
} as const;

/** Where a date of a request stands, in a word and a sign. */
export function OccurrenceBadge({ occurrence: { status, statusLabel } }: { occurrence: HallOccurrence }) {
  const { icon: Icon } = LOOKS[status];
  return (
    <Badge variant="default" tt="none" leftSection={<Icon size={14} />}>
      {statusLabel}
    </Badge>
  );
}
