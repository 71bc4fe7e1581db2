import { Badge } from '@mantine/core';
import {
  type Icon,
  IconBan,
  IconCheck,
  IconFlag,
  IconPencil,
  IconPlayerPlay,
  IconScissors,
  IconSend,
  IconSignature,
} from '@tabler/icons-react';
import { STATE_LABELS } from './contract-words';
import type { ContractState } from './contracts-api';

const ICONS: Record<ContractState, Icon> = {
  draft: IconPencil,
  signed: IconSignature,
  filed: IconSend,
  accepted: IconCheck,
  refused: IconBan,
  cancelled: IconBan,
  running: IconPlayerPlay,
  ended: IconFlag,
  terminated: IconScissors,
};

export function StateBadge({ state }: { state: ContractState }) {
  const Icon = ICONS[state];
  return (
    <Badge variant="default" tt="none" leftSection={<Icon size={14} aria-hidden="true" />}>
      {STATE_LABELS[state]}
    </Badge>
  );
}
