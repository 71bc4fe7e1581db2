import { Text, Title } from '@mantine/core';
import { daySpan, longDay, mondayOf, plusDays } from '../../format/dates';
import { typeset } from '../../format/french';
import { type HalfDay, HalfDaySign, KINDS, StripLegend, WeeksStrip } from '../../strip';
import { useSchoolToday } from '../session/session-api';
import classes from './my-calendar.module.css';
import { hoursOf, type MyDays, type PersonCalendar, stripOf } from './my-calendar-api';
import { schoolDates } from './school-dates.rules';

const DATES_AHEAD = 8;

interface Props {
  days: MyDays;
  person: PersonCalendar;
  ofOthers: boolean;
}

/** Today, this week, then what comes. */
export function PersonDays({ days, person, ofOthers }: Props) {
  const today = useSchoolToday();
  const halfDays = stripOf(person);
  const monday = mondayOf(today);
  const on = (date: string) => halfDays.filter((half) => half.date === date);
  const ahead = halfDays.filter(({ date }) => date >= plusDays(monday, 7));
  const rest = [0, 1, 2, 3, 4].map((offset) => plusDays(monday, offset));
  const Level = ofOthers ? 3 : 2;
  return (
    <>
      {rest.includes(today) && <Today date={today} halfDays={on(today)} days={days} ofOthers={ofOthers} />}
      {ofOthers && <SchoolDates halfDays={halfDays} />}
      <div>
        <Title order={Level} mb="xs">
          Cette semaine
        </Title>
        <ul className={classes.days}>
          {rest.map((date) => (
            <DayItem key={date} date={date} halfDays={on(date)} />
          ))}
        </ul>
      </div>
      <div className={classes.weeks}>
        <Title order={Level} mb="xs">
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
      </div>
    </>
  );
}

const says = ({ expected, note }: HalfDay): string =>
  typeset(`${KINDS[expected].word}${note ? `, ${note}` : ''}`);

/** Where to be now, large: the place, the hours and the address. */
function Today({
  date,
  halfDays,
  days,
  ofOthers,
}: {
  date: string;
  halfDays: HalfDay[];
  days: MyDays;
  ofOthers: boolean;
}) {
  const [first, second] = halfDays;
  const alike = first && second && says(first) === says(second);
  const lines = alike ? [first] : halfDays;
  return (
    <div className={classes.today}>
      <Text className={classes.when}>Aujourd’hui, {longDay(date)}</Text>
      {lines.length === 0 && <Text fw={600}>{KINDS.nothing.word}</Text>}
      {lines.map((half) => (
        <div key={half.half} className={classes.now}>
          <HalfDaySign kind={half.expected} />
          <div>
            <Text fw={600} size="lg">
              {!alike && (half.half === 'morning' ? 'Matin : ' : 'Après-midi : ').replace(' :', '\u00a0:')}
              {says(half)}
            </Text>
            {half.expected === 'school' && (
              <Text>
                {hoursOf(days, alike ? undefined : half.half)}
                {!ofOthers && (
                  <>
                    <br />
                    {days.schoolPlace}
                  </>
                )}
              </Text>
            )}
          </div>
        </div>
      ))}
    </div>
  );
}

/** What a tutor notes in their diary. */
function SchoolDates({ halfDays }: { halfDays: HalfDay[] }) {
  const today = useSchoolToday();
  const runs = schoolDates(halfDays, plusDays(today, 1)).slice(0, DATES_AHEAD);
  return (
    <div>
      <Title order={3} mb="xs">
        Prochaines dates à l’école
      </Title>
      {runs.length === 0 ? (
        <Text>Aucune n’est encore planifiée.</Text>
      ) : (
        <ul className={classes.dates}>
          {runs.map(({ from, to }) => (
            <li key={from}>{daySpan(from, to)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function DayItem({ date, halfDays }: { date: string; halfDays: HalfDay[] }) {
  const today = useSchoolToday();
  const halves = (['morning', 'afternoon'] as const).map(
    (half) =>
      halfDays.find((one) => one.half === half) ?? ({ date, half, expected: 'nothing' } satisfies HalfDay),
  );
  const [morning, afternoon] = halves.map(says);
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
        <div className={classes.line}>
          <HalfDaySign kind={halves[0]!.expected} />
          <Text>{morning}</Text>
        </div>
      ) : (
        <dl className={classes.halves}>
          {halves.map((half) => (
            <div key={half.half}>
              <dt>{half.half === 'morning' ? 'Matin' : 'Après-midi'}</dt>
              <dd className={classes.line}>
                <HalfDaySign kind={half.expected} />
                <span>{says(half)}</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
