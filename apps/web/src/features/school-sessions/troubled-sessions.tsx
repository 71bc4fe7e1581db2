import { Anchor, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { shortDay } from '../../format/dates';
import { typeset } from '../../format/french';
import { useMay } from '../session/session-api';
import { CancelSession } from './session-form';
import classes from './sessions.module.css';
import { HALF_WORDS, subjectOf, troubledQuery } from './sessions-api';

const SHOWN = 12;

/** What somebody has to settle among a promotion's sessions to come; nothing while all is well. */
export function TroubledSessions({ cohortId }: { cohortId: string }) {
  const troubled = useQuery(troubledQuery);
  const mayManage = useMay('calendar.manage');
  const own = troubled.data?.filter((session) => session.cohortId === cohortId) ?? [];
  if (own.length === 0) return null;
  return (
    <section aria-labelledby="troubled">
      <Title order={2} size="h3" id="troubled">
        À régler ({own.length})
      </Title>
      <ul className={classes.list}>
        {own.slice(0, SHOWN).map((session) => (
          <li key={session.id} className={classes.row}>
            <div className={classes.lines}>
              <Text fw={600}>
                <Anchor component={Link} to={`?semaine=${session.day}`} inherit underline="always">
                  {shortDay(session.day)}, {HALF_WORDS[session.half]}
                </Anchor>{' '}
                · {subjectOf(session)}
              </Text>
              {session.troubles.map(({ code, message }) => (
                <Text key={code} size="sm">
                  {typeset(message)}
                </Text>
              ))}
            </div>
            {mayManage && session.troubles.some(({ code }) => code === 'not_at_school') && (
              <CancelSession session={session} onDone={() => undefined} />
            )}
          </li>
        ))}
      </ul>
      {own.length > SHOWN && <Text size="sm">Et {own.length - SHOWN} autres, plus tard.</Text>}
    </section>
  );
}
