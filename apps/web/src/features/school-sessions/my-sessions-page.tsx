import { Anchor, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { dayRange, longDay, mondayOf, plusDays } from '../../format/dates';
import { typeset } from '../../format/french';
import { Page } from '../../page/page';
import { Empty, QueryState } from '../../states';
import { useSchoolToday } from '../session/session-api';
import classes from './sessions.module.css';
import { blockName, HALF_WORDS, mySessionsQuery, type SchoolSession, subjectOf } from './sessions-api';

/** What the signed-in trainer teaches this week and the next, each with its attendance sheet. */
export function MySessionsPage() {
  const sessions = useQuery(mySessionsQuery);
  const monday = mondayOf(useSchoolToday());
  return (
    <Page title="Mes demi-journées" lead="Cette semaine et la suivante, avec leur feuille d’émargement.">
      <QueryState query={sessions}>
        {(data) =>
          [monday, plusDays(monday, 7)].map((from, index) => (
            <Week
              key={from}
              title={`${index === 0 ? 'Cette semaine' : 'La semaine prochaine'}, ${dayRange(from, plusDays(from, 4))}`}
              sessions={data.sessions.filter(({ day }) => mondayOf(day) === from)}
            />
          ))
        }
      </QueryState>
    </Page>
  );
}

function Week({ title, sessions }: { title: string; sessions: SchoolSession[] }) {
  const today = useSchoolToday();
  return (
    <section>
      <Title order={2} size="h3">
        {title}
      </Title>
      {sessions.length === 0 ? (
        <Empty title="Aucune séance">
          Vos séances apparaîtront ici dès que la coordination les aura placées.
        </Empty>
      ) : (
        <ul className={classes.list}>
          {sessions.map((session) => (
            <li
              key={session.id}
              className={classes.row}
              aria-current={session.day === today ? 'date' : undefined}
            >
              <div className={classes.lines}>
                <Text fw={600}>
                  {longDay(session.day)}, {HALF_WORDS[session.half]}
                  {session.day === today && ', aujourd’hui'}
                </Text>
                <Text>
                  {[
                    subjectOf(session),
                    session.subject && session.blockCode ? blockName(session.blockCode) : null,
                    session.cohortName,
                    session.roomName ?? 'sans salle',
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </Text>
                {session.replacing && <Text size="sm">Vous remplacez {session.replacing}.</Text>}
                {session.note && <Text size="sm">{typeset(session.note)}</Text>}
              </div>
              <Anchor
                component={Link}
                to={`/presence/${session.cohortId}/${session.day}/${session.half}`}
                py="xs"
              >
                Feuille d’émargement
              </Anchor>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
