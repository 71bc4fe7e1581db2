import { Anchor, List, Text } from '@mantine/core';
import { frenchPhone } from '../../format/french';

interface Representative {
  id: string;
  fullName: string;
  email: string | null;
  phone: string | null;
  receivesMessages: boolean;
}

/** The legal representatives of a person, and which of them the school writes to. */
export function RepresentativesList({ representatives }: { representatives: readonly Representative[] }) {
  if (representatives.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        Aucun représentant légal enregistré.
      </Text>
    );
  }
  return (
    <List size="sm" spacing={4}>
      {representatives.map(({ id, fullName, email, phone, receivesMessages }) => (
        <List.Item key={id} style={{ overflowWrap: 'anywhere' }}>
          {fullName}
          {email && (
            <>
              ,{' '}
              <Anchor inherit href={`mailto:${email}`}>
                {email}
              </Anchor>
            </>
          )}
          {phone && (
            <>
              ,{' '}
              <Anchor inherit href={`tel:${phone}`}>
                {frenchPhone(phone)}
              </Anchor>
            </>
          )}
          <Text span inherit c="dimmed">
            {receivesMessages ? ' (reçoit les messages)' : ' (ne reçoit pas les messages)'}
          </Text>
        </List.Item>
      ))}
    </List>
  );
}
