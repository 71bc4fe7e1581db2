import { Anchor, Badge, Button, Text, Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { longDay } from '../../format/dates';
import { typeset } from '../../format/french';
import layout from '../../page/work-lines.module.css';
import { useSchoolToday } from '../session/session-api';
import classes from './closing-section.module.css';
import { type ClosingLine, closingListQuery } from './cohorts-api';

const MOST_NAMES = 8;

/** What a promotion that ends leaves to settle; nothing before its last two months. */
export function ClosingSection({ cohortId }: { cohortId: string }) {
  const list = useQuery(closingListQuery(cohortId));
  const today = useSchoolToday();
  if (!list.data || list.data.lines.length === 0) return null;
  const { endsOn, lines } = list.data;
  const left = lines.filter(({ count }) => count > 0).length;
  return (
    <section aria-labelledby="fin">
      <Title order={2} id="fin">
        Fin de promotion
      </Title>
      <Text size="sm" className={layout.why} mb="xs">
        {endsOn < today ? 'Terminée depuis' : 'Se termine'} le {longDay(endsOn)}
        {'\u00a0: '}
        {left === 0 ? 'tout est réglé.' : `${left} sur ${lines.length} à régler.`}
      </Text>
      <ul className={layout.list}>
        {lines.map((line) => (
          <Line key={line.kind} line={line} />
        ))}
      </ul>
    </section>
  );
}

function Line({ line: { title, count, detail, to, act, people } }: { line: ClosingLine }) {
  const shown = people.slice(0, MOST_NAMES);
  return (
    <li className={layout.line}>
      <div>
        {count === 0 ? (
          <Badge variant="default" tt="none" leftSection={<IconCheck size={14} aria-hidden="true" />}>
            Réglé
          </Badge>
        ) : (
          <Badge variant="default" tt="none">
            {count} à régler
          </Badge>
        )}
      </div>
      <div className={layout.words}>
        <Text fw={600}>{title}</Text>
        <Text size="sm" className={layout.why}>
          {typeset(detail)}
        </Text>
        {shown.length > 0 && (
          <Text size="sm">
            {shown.map(({ learnerId, firstName, lastName }, index) => (
              <span key={learnerId}>
                {index > 0 && ', '}
                <Anchor component={Link} to={`/apprenants/${learnerId}`} size="sm">
                  {firstName} {lastName}
                </Anchor>
              </span>
            ))}
            {people.length > shown.length && ` et ${people.length - shown.length} de plus`}
          </Text>
        )}
      </div>
      <Button component={Link} to={to} variant="default" size="sm" className={classes.act}>
        {act}
      </Button>
    </li>
  );
}
