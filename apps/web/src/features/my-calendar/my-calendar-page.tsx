import { Anchor, NativeSelect, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { Page } from '../../page/page';
import { Empty, QueryState } from '../../states';
import { ownFeed } from '../feeds/feeds-api';
import { Subscription } from '../feeds/subscription';
import { useUser } from '../session/session-api';
import { OwnToDo } from '../today/own-to-do';
import classes from './my-calendar.module.css';
import { type MyDays, myCalendarQuery, type PersonCalendar } from './my-calendar-api';
import { PersonDays } from './person-days';

/** With this many apprentices, a tutor sees them all at once. */
const AT_ONCE = 3;

/** A learner's own weeks, or those of a tutor's apprentices: today first, then what comes, then the subscription. */
export function MyCalendarPage() {
  const calendar = useQuery(myCalendarQuery);
  const { roles } = useUser();
  const ofOthers = roles.includes('tutor');
  return (
    <Page title={ofOthers ? 'Calendrier de mes apprentis' : 'Mon calendrier'}>
      <QueryState query={calendar}>
        {(days) =>
          days.people.length === 0 ? (
            <Empty title="Pas encore de calendrier">
              {ofOthers
                ? 'Les dates de vos apprentis apparaîtront ici dès que leur contrat sera signé.'
                : 'Vos semaines apparaîtront ici dès que votre inscription commencera.'}
            </Empty>
          ) : (
            <>
              <People days={days} ofOthers={ofOthers} />
              <section className={classes.weeks} aria-labelledby="abonnement">
                <Title order={2} id="abonnement" mb="xs">
                  Dans votre téléphone
                </Title>
                <Subscription
                  source={ownFeed(ofOthers ? 'tutor' : 'learner')}
                  what={
                    ofOthers
                      ? 'Recevez les jours où vos apprentis sont à l’école'
                      : 'Recevez vos jours à l’école et vos semaines en structure'
                  }
                />
              </section>
            </>
          )
        }
      </QueryState>
      {!ofOthers && <OwnToDo />}
    </Page>
  );
}

function People({ days, ofOthers }: { days: MyDays; ofOthers: boolean }) {
  const [search, setSearch] = useSearchParams();
  const { people } = days;
  const asked = people.find(({ learnerId }) => learnerId === search.get('apprenti')) ?? people[0]!;
  const shown = people.length > AT_ONCE ? [asked] : people;
  return (
    <>
      {people.length > AT_ONCE && (
        <NativeSelect
          label="Apprenti"
          maw="24rem"
          size="md"
          value={asked.learnerId}
          onChange={(event) => setSearch({ apprenti: event.currentTarget.value }, { replace: true })}
          data={people.map((one) => ({ value: one.learnerId, label: nameOf(one) }))}
        />
      )}
      {shown.map((person) => (
        <section key={person.learnerId} className={classes.person} aria-label={nameOf(person)}>
          {ofOthers && <Title order={2}>{nameOf(person)}</Title>}
          <PersonDays days={days} person={person} ofOthers={ofOthers} />
          <Text>
            <Anchor component={Link} to={`/calendrier/apprenants/${person.learnerId}?vue=mois`} inline>
              Voir par mois
            </Anchor>
          </Text>
        </section>
      ))}
    </>
  );
}

const nameOf = ({ firstName, lastName }: PersonCalendar) => `${firstName} ${lastName}`;
