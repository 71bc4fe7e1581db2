import { NativeSelect, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { longDay, mondayOf, plusDays } from '../../format/dates';
import { typeset } from '../../format/french';
import { Page } from '../../page/page';
import { Empty, QueryState } from '../../states';
import { type HalfDay, KINDS, StripLegend, WeeksStrip } from '../../strip';
import { useSchoolToday, useUser } from '../session/session-api';
import { OwnToDo } from '../today/own-to-do';
import classes from './my-calendar.module.css';
import { myCalendarQuery, type PersonCalendar, stripOf } from './my-calendar-api';

/** A learner's own weeks, or those of a tutor's apprentices. */
export function MyCalendarPage() {
  const calendar = useQuery(myCalendarQuery);
  const ofOthers = useUser().roles.includes('tutor');
  const [search, setSearch] = useSearchParams();
  return (
    <Page title={ofOthers ? 'Calendrier de mes apprentis' : 'Mon calendrier'}>
      {!ofOthers && <OwnToDo />}
      <QueryState query={calendar}>
        {({ people }) => {
          const person = people.find(({ learnerId }) => learnerId === search.get('apprenti')) ?? people[0];
          if (!person) {
            return (
              <Empty title="Pas encore de calendrier">
                {ofOthers
                  ? 'Les dates de vos apprentis apparaîtront ici dès que leur contrat sera signé.'
                  : 'Vos semaines apparaîtront ici dès que votre inscription commencera.'}
              </Empty>
            );
          }
          return (
            <>
              {people.length > 1 && (
                <NativeSelect
                  label="Apprenti"
                  maw="24rem"
                  size="md"
                  value={person.learnerId}
                  onChange={(event) => setSearch({ apprenti: event.currentTarget.value }, { replace: true })}
                  data={people.map((one) => ({
                    value: one.learnerId,
                    label: `${one.firstName} ${one.lastName}`,
                  }))}
                />
              )}
              {ofOthers && people.length === 1 && (
                <Text fw={600}>
                  {person.firstName} {person.lastName}
                </Text>
              )}
              <PersonWeeks key={person.learnerId} person={person} />
            </>
          );
        }}
      </QueryState>
    </Page>
  );
}

function PersonWeeks({ person }: { person: PersonCalendar }) {
  const today = useSchoolToday();
  const halfDays = stripOf(person);
  const monday = mondayOf(today);
  const next = plusDays(monday, 7);
  const ahead = halfDays.filter(({ date }) => date >= next);
  return (
    <>
      <section>
        <Title order={2}>Cette semaine</Title>
        <ul className={classes.days}>
          {[0, 1, 2, 3, 4].map((offset) => {
            const date = plusDays(monday, offset);
            return (
              <DayItem key={date} date={date} halfDays={halfDays.filter((half) => half.date === date)} />
            );
          })}
        </ul>
      </section>
      <section className={classes.weeks}>
        <Title order={2} mb="xs">
          Semaines suivantes
        </Title>
        {ahead.length === 0 ? (
          <Text>Rien n’est encore planifié.</Text>
        ) : (
          <>
            <WeeksStrip
              caption={`Semaines de ${person.firstName} ${person.lastName}`}
              today={today}
              halfDays={ahead}
            />
            <StripLegend kinds={['school', 'company', 'mediation', 'leave', 'closed', 'holiday']} planOnly />
          </>
        )}
      </section>
    </>
  );
}

const says = ({ expected, note }: HalfDay): string =>
  typeset(`${KINDS[expected].word}${note ? `, ${note}` : ''}`);

function DayItem({ date, halfDays }: { date: string; halfDays: HalfDay[] }) {
  const today = useSchoolToday();
  const [morning, afternoon] = (['morning', 'afternoon'] as const).map((half) => {
    const found = halfDays.find((one) => one.half === half);
    return found ? says(found) : KINDS.nothing.word;
  });
  return (
    <li
      className={classes.day}
      data-today={date === today ? '' : undefined}
      aria-current={date === today ? 'date' : undefined}
    >
      <Text fw={600}>
        {longDay(date)}
        {date === today && ', aujourd’hui'}
      </Text>
      {morning === afternoon ? (
        <Text>{morning}</Text>
      ) : (
        <dl className={classes.halves}>
          <div>
            <dt>Matin</dt>
            <dd>{morning}</dd>
          </div>
          <div>
            <dt>Après-midi</dt>
            <dd>{afternoon}</dd>
          </div>
        </dl>
      )}
    </li>
  );
}
