import { Badge } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconClock,
} from '@tabler/icons-react';
import { type CommitmentState, STATE_WORDS } from './commitments-api';

const SIGNS = {
  kept: { Icon: IconCircleCheck, color: 'light-dark(#2b7a3f, #69db7c)' },
  at_risk: { Icon: IconAlertTriangle, color: 'light-dark(#a15c00, #ffc078)' },
  broken: { Icon: IconCircleX, color: 'light-dark(#c92a2a, #ff8787)' },
  pending: { Icon: IconClock, color: 'light-dark(#5c636a, #adb5bd)' },
  not_measured: { Icon: IconCircleDashed, color: 'light-dark(#5c636a, #adb5bd)' },
};

/** Where a commitment stands: a sign, a word, and only then a colour. */
export function StateBadge({ state }: { state: CommitmentState }) {
  const { Icon, color } = SIGNS[state];
  return (
    <Badge
      variant="default"
      tt="none"
      size="lg"
      fw={500}
      miw="max-content"
      leftSection={<Icon size={16} color={color} aria-hidden="true" style={{ color, display: 'block' }} />}
    >
      {STATE_WORDS[state]}
    </Badge>
  );
}
