import { Text } from '@mantine/core';
import { shortDay } from '../../format/dates';
import { frenchPercent } from '../../format/french';
import classes from './rooms.module.css';
import type { RoomWeek } from './rooms-api';

/** How full the dedicated rooms were, week by week: a bar from zero, and the figure beside it. */
export function WeekShares({ weeks }: { weeks: RoomWeek['weeks'] }) {
  return (
    <ol className={classes.shares}>
      {weeks.map(({ monday, used, offered }) => {
        const share = offered === 0 ? null : used / offered;
        return (
          <li key={monday}>
            <Text span size="sm">
              {shortDay(monday)}
            </Text>
            <span className={classes.track} aria-hidden="true">
              <span className={classes.bar} style={{ width: `${Math.min(1, share ?? 0) * 100}%` }} />
            </span>
            <Text span size="sm" className={classes.figure}>
              {share === null ? 'fermé' : frenchPercent(Math.round(share * 100) / 100)}
            </Text>
          </li>
        );
      })}
    </ol>
  );
}
