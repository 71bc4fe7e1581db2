import { Badge } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconWritingSign } from '@tabler/icons-react';

const LOOKS: Record<string, { label: string; icon: typeof IconCheck }> = {
  eligible: { label: 'Éligible', icon: IconCheck },
  waived: { label: 'Dérogation signée', icon: IconWritingSign },
  refused: { label: 'Hors critères', icon: IconAlertTriangle },
};

/** The verdict of the programme's criteria, with a word and a sign. */
export function EligibilityBadge({ verdict }: { verdict: string }) {
  const look = LOOKS[verdict];
  if (!look) return null;
  const { label, icon: Icon } = look;
  return (
    <Badge variant="default" tt="none" leftSection={<Icon size={14} aria-hidden="true" />}>
      {label}
    </Badge>
  );
}
