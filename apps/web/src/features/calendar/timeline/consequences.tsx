import { Anchor, Badge, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { counted, frenchPercent, typeset } from '../../../format/french';
import { ErrorState } from '../../../states';
import { allConsequencesQuery, type Consequences } from '../calendar-api';
import { differenceOf, hoursOf } from '../hours';
import classes from './timeline.module.css';

/** What the open drafts mean together: figures by promotion, then everything they run into, each with its week. */
export function ConsequencesPanel({ onGo }: { onGo: (monday: string) => void }) {
  const consequences = useQuery({ ...allConsequencesQuery, placeholderData: (last) => last });
  if (consequences.isError)
    return <ErrorState failure={consequences.error} onRetry={() => void consequences.refetch()} />;
  if (!consequences.data) return <Skeleton h={96} />;
  const { cohorts, conflicts } = consequences.data;
  if (cohorts.length === 0) return null;
  return (
    <section aria-label="Conséquences des brouillons">
      <Stack gap="md">
        <Title order={2}>Conséquences des brouillons</Title>
        <Figures cohorts={cohorts} />
        <Conflicts conflicts={conflicts} onGo={onGo} />
      </Stack>
    </section>
  );
}

const signed = (minutes: number): string =>
  minutes === 0 ? 'inchangé' : `${minutes > 0 ? '+' : '−'}${hoursOf(Math.abs(minutes))}`;

function Figures({ cohorts }: { cohorts: Consequences['cohorts'] }) {
  return (
    <ul className={classes.conflicts}>
      {cohorts.map(({ cohort, hours, publishedHours, changes, learners, hosts, tutors }) => (
        <li key={cohort.id} style={{ display: 'block' }}>
          <Text fw={600}>{cohort.name}</Text>
          <Text size="sm">
            {typeset(
              [
                changes.days === 0
                  ? 'aucun jour ne change'
                  : `${counted(changes.days, 'jour')} ${changes.days < 2 ? 'change' : 'changent'}`,
                `${counted(learners, 'apprenant')}, ${counted(hosts, 'structure')} et ${counted(tutors, 'maître d’apprentissage', 'maîtres d’apprentissage')} concernés`,
              ].join(' ; '),
            )}
          </Text>
          <Text size="sm">
            {typeset(
              `${hoursOf(hours.schoolMinutes)} à l’école (${signed(hours.schoolMinutes - publishedHours.schoolMinutes)}), ${differenceOf(hours.differenceMinutes)} ; ${hours.schoolShare === null ? '–' : frenchPercent(hours.schoolShare)} du temps, pour 25 % au moins`,
            )}
          </Text>
        </li>
      ))}
    </ul>
  );
}

function Conflicts({
  conflicts,
  onGo,
}: {
  conflicts: Consequences['conflicts'];
  onGo: (monday: string) => void;
}) {
  const fresh = conflicts.filter(({ alreadyPublished }) => !alreadyPublished);
  const known = conflicts.filter(({ alreadyPublished }) => alreadyPublished);
  return (
    <div aria-live="polite">
      <Title order={3} mb="xs">
        {fresh.length === 0
          ? 'Aucun nouveau conflit'
          : `${counted(fresh.length, 'nouveau conflit', 'nouveaux conflits')}`}
      </Title>
      <ul className={classes.conflicts}>
        {[...fresh, ...known].map((conflict) => (
          <li key={conflict.message}>
            {conflict.alreadyPublished ? (
              <IconInfoCircle size={18} aria-hidden="true" />
            ) : (
              <IconAlertTriangle size={18} color="var(--mantine-color-error)" aria-hidden="true" />
            )}
            <Text size="sm" component="div">
              {typeset(conflict.message)}{' '}
              {conflict.alreadyPublished && (
                <Badge variant="outline" color="gray" tt="none">
                  déjà dans le calendrier publié
                </Badge>
              )}{' '}
              {conflict.monday && (
                <Anchor
                  component="button"
                  type="button"
                  size="sm"
                  underline="always"
                  onClick={() => onGo(conflict.monday ?? '')}
                >
                  Voir la semaine
                </Anchor>
              )}
            </Text>
          </li>
        ))}
      </ul>
    </div>
  );
}
