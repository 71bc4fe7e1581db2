import { Text } from '@mantine/core';
import { dayRange, mediumDay, plusDays } from '../../format/dates';
import { counted, typeset } from '../../format/french';
import classes from './calendar.module.css';
import type { CalendarDifference, PendingChange, WeekDifference } from './calendar-api';

/** « 10 jours changent, du 20 sept. 2027 au 3 déc. 2027. » */
export function changeInWords({ days, firstDay, lastDay }: Omit<CalendarDifference, 'weeks'>): string {
  if (days === 0 || !firstDay || !lastDay) return 'Aucun jour ne change.';
  const when =
    firstDay === lastDay ? `le ${mediumDay(firstDay)}` : `du ${mediumDay(firstDay)} au ${mediumDay(lastDay)}`;
  return `${counted(days, 'jour')} ${days < 2 ? 'change' : 'changent'}, ${when}.`;
}

/** Who a publication writes to. */
export function toldInWords({ learners, learnersWithoutEmail, tutors }: PendingChange['told']): string {
  if (learners + tutors + learnersWithoutEmail === 0) return 'Personne n’est à prévenir.';
  const written = [
    learners > 0 && counted(learners, 'apprenant'),
    tutors > 0 && counted(tutors, 'maître d’apprentissage', 'maîtres d’apprentissage'),
  ].filter(Boolean);
  const without =
    learnersWithoutEmail > 0 &&
    `${counted(learnersWithoutEmail, 'apprenant')} sans adresse électronique ${learnersWithoutEmail < 2 ? 'est' : 'sont'} à prévenir autrement.`;
  return [
    written.length > 0 && `Un message part à ${written.join(' et à ')}, pour ses propres jours.`,
    without,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Each week that differs, in words. */
export function WeekDifferences({ weeks }: { weeks: readonly WeekDifference[] }) {
  if (weeks.length === 0) return <Text size="sm">Aucune semaine ne diffère.</Text>;
  return (
    <ul className={classes.differences}>
      {weeks.map(({ monday, before, after }) => (
        <li key={monday}>
          <span>{typeset(`${dayRange(monday, plusDays(monday, 4))} ${monday.slice(0, 4)}`)}</span>
          <span>
            {before} → {after}
          </span>
        </li>
      ))}
    </ul>
  );
}
