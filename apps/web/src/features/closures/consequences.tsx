import { List, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { isDay, shortDay } from '../../format/dates';
import { counted, frenchNumber, typeset } from '../../format/french';
import { type ClosureConsequence, consequencesQuery, type IntendedClosure } from './closures-api';

/** What saving would change, as the dates are typed. */
export function Consequences(intended: IntendedClosure) {
  const [asked] = useDebouncedValue(intended, 300);
  const ready = isDay(asked.firstDay) && isDay(asked.lastDay) && asked.firstDay <= asked.lastDay;
  const found = useQuery({
    ...consequencesQuery(asked),
    enabled: ready,
    placeholderData: keepPreviousData,
  });
  if (!ready) return null;
  return (
    <div role="status">
      {found.data && <Told cohorts={found.data.cohorts} />}
      {found.isError && (
        <Text size="sm" c="dimmed">
          Les conséquences n’ont pas pu être lues{'\u00a0'}; vous pouvez enregistrer, le calendrier suivra.
        </Text>
      )}
    </div>
  );
}

function Told({ cohorts }: { cohorts: ClosureConsequence[] }) {
  if (cohorts.length === 0)
    return <Text size="sm">Aucune demi-journée à l’école ne change dans les calendriers publiés.</Text>;
  return (
    <>
      <Text size="sm" fw={600}>
        Ce que cela change
      </Text>
      <List size="sm" spacing={4}>
        {cohorts.map((one) => (
          <List.Item key={one.cohortId}>{typeset(consequenceInWords(one))}</List.Item>
        ))}
      </List>
    </>
  );
}

function consequenceInWords({
  cohortName,
  closedHalfDays,
  openedHalfDays,
  days,
  hours,
  told,
}: ClosureConsequence): string {
  const closed = closedHalfDays > 0 && `${counted(closedHalfDays, 'demi-journée')} à l’école en moins`;
  const opened = openedHalfDays > 0 && `${counted(openedHalfDays, 'demi-journée')} à l’école en plus`;
  const when =
    days.length > 3
      ? `${days.length} jours, du ${shortDay(days[0] ?? '')} au ${shortDay(days.at(-1) ?? '')}`
      : days.map(shortDay).join(', ');
  const planned = `${hoursOf(hours.schoolMinutes)} à l’école pour ${hoursOf(hours.targetMinutes)} au programme`;
  const people = [
    told.learners > 0 && counted(told.learners, 'apprenant'),
    told.tutors > 0 && counted(told.tutors, 'maître d’apprentissage', 'maîtres d’apprentissage'),
  ].filter(Boolean);
  return [
    `${cohortName} : ${[closed, opened].filter(Boolean).join(' et ')} (${when})`,
    `il reste ${planned}`,
    people.length > 0 && `${people.join(' et ')} prévenus par e-mail`,
    told.learnersWithoutEmail > 0 &&
      `${counted(told.learnersWithoutEmail, 'apprenant')} sans e-mail, à prévenir autrement`,
  ]
    .filter(Boolean)
    .join(' ; ');
}

const hoursOf = (minutes: number): string => `${frenchNumber(Math.round(minutes / 60))}\u00a0h`;
