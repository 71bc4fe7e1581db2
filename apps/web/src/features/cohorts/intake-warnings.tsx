import { Alert, List, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { counted, typeset } from '../../format/french';
import type { IntakeCalendar } from './cohorts-api';

/** What the intake calendar means for the agreement and the certification; it blocks nothing. */
export function IntakeWarnings({ calendar }: { calendar: IntakeCalendar }) {
  const { warnings, agreement } = calendar;
  if (warnings.length === 0) {
    return agreement ? (
      <Text size="sm" role="status">
        <IconCircleCheck size={16} aria-hidden="true" style={{ verticalAlign: '-3px' }} /> Ce calendrier des
        rentrées tient dans la convention.
      </Text>
    ) : (
      <Text size="sm" c="dimmed" role="status">
        Aucune convention n’est enregistrée{'\u00a0'}: le calendrier ne lui est pas comparé.
      </Text>
    );
  }
  return (
    <Alert
      color="orange"
      variant="outline"
      icon={<IconAlertTriangle />}
      title={`${counted(warnings.length, 'point', 'points')} à connaître avant de s’engager`}
      role="status"
    >
      <List size="sm" spacing={4}>
        {warnings.map(({ code, message, source }) => (
          <List.Item key={code + message}>
            {typeset(message)} <Text span inherit c="dimmed">{`(${typeset(source)})`}</Text>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
