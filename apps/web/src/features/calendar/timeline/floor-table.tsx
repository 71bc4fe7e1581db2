import { dayRange, plusDays } from '../../../format/dates';
import type { FloorWeek } from '../calendar-api';
import { usedOf } from './floor.rules';
import classes from './timeline.module.css';

/** Occupancy as a table: weeks alike that follow each other are one line. */
export function FloorTable({ weeks }: { weeks: readonly FloorWeek[] }) {
  const runs: { first: FloorWeek; last: FloorWeek }[] = [];
  const key = (week: FloorWeek) =>
    [usedOf(week, 'seats'), usedOf(week, 'rooms'), week.seats, week.rooms].join(' ');
  for (const week of weeks) {
    const run = runs.at(-1);
    if (run && key(run.last) === key(week) && plusDays(run.last.monday, 7) === week.monday) run.last = week;
    else runs.push({ first: week, last: week });
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={classes.scroller} aria-label="Occupation des salles" tabIndex={0}>
      <table className={classes.figures} aria-label="Occupation des salles de l’école, par semaine">
        <thead>
          <tr>
            <th scope="col">Semaines</th>
            <th scope="col">Personnes</th>
            <th scope="col">Places</th>
            <th scope="col">Promotions à la fois</th>
            <th scope="col">Salles</th>
            <th scope="col">Verdict</th>
          </tr>
        </thead>
        <tbody>
          {runs.map(({ first, last }) => {
            const [people, cohorts] = [usedOf(first, 'seats'), usedOf(first, 'rooms')];
            return (
              <tr key={first.monday}>
                <th scope="row">
                  {dayRange(first.monday, plusDays(last.monday, 4))} {last.monday.slice(0, 4)}
                </th>
                <td>{people}</td>
                <td>{first.seats}</td>
                <td>{cohorts}</td>
                <td>{first.rooms}</td>
                <td>{people > first.seats || cohorts > first.rooms ? 'dépassé' : 'tient'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
