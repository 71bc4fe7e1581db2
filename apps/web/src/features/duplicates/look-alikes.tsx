import { Alert, Anchor, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { mediumDay } from '../../format/dates';
import { typeset } from '../../format/french';
import { type Asked, askedLookAlikesQuery, lookAlikesQuery, type Person } from './duplicates-api';

interface Alike {
  person: Person;
  reasons: string[];
}

/** On an application's file: whom its person looks like; nothing when nobody. */
export function LookAlikes({ applicationId }: { applicationId: string }) {
  const { data = [] } = useQuery(lookAlikesQuery(applicationId));
  return <Told alike={data} examine />;
}

/** Under a form: whom the person being typed looks like, half a second after they stop typing. */
export function TypedLookAlikes({ asked }: { asked: Asked }) {
  const { firstName, lastName, birthDate, email, phone } = asked;
  // As text, which stays the same while nothing was typed.
  const [settled] = useDebouncedValue(JSON.stringify({ firstName, lastName, birthDate, email, phone }), 500);
  const { data = [] } = useQuery(askedLookAlikesQuery(JSON.parse(settled) as Asked));
  return (
    <div aria-live="polite">
      <Told alike={data} />
    </div>
  );
}

function Told({ alike, examine = false }: { alike: readonly Alike[]; examine?: boolean }) {
  if (alike.length === 0) return null;
  return (
    <Alert variant="outline" color="orange" icon={<IconUsers />} title="Ressemble à une fiche déjà là">
      {alike.map(({ person, reasons }) => {
        const { id, firstName, lastName, birthDate, applications, enrolments } = person;
        const last = applications.at(-1);
        const to = enrolments.length > 0 ? `/apprenants/${id}` : last && `/candidatures/${last.id}`;
        const name = `${firstName} ${lastName}, ${mediumDay(birthDate)}`;
        return (
          <Text key={id}>
            {to ? (
              <Anchor component={Link} to={to} underline="always">
                {name}
              </Anchor>
            ) : (
              name
            )}{' '}
            {typeset(`: ${reasons.join(', ').toLowerCase()}.`)}
          </Text>
        );
      })}
      {examine && (
        <Anchor component={Link} to="/candidatures/doublons">
          Examiner les doublons
        </Anchor>
      )}
    </Alert>
  );
}
