import { VisuallyHidden } from '@mantine/core';
import { Link } from 'react-router';
import { mediumDay } from '../../format/dates';
import { useSchoolToday } from '../session/session-api';
import type { Cohort } from './cohorts-api';
import classes from './cohorts-timeline.module.css';

const dayNumber = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

/** The promotions side by side over the years, today and the agreement's end; the table below says the same in words. */
export function CohortsTimeline({
  cohorts,
  agreementEndsOn,
}: {
  cohorts: Cohort[];
  agreementEndsOn: string | null;
}) {
  const today = useSchoolToday();
  const ends = [...cohorts.map(({ endsOn }) => endsOn), ...(agreementEndsOn ? [agreementEndsOn] : [])];
  const firstYear = Number(
    cohorts
      .map(({ startsOn }) => startsOn)
      .sort()[0]
      ?.slice(0, 4),
  );
  const lastYear = Number(ends.sort().at(-1)?.slice(0, 4));
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, i) => firstYear + i);
  const origin = dayNumber(`${firstYear}-01-01`);
  const span = dayNumber(`${lastYear + 1}-01-01`) - origin;
  const place = (iso: string, after = 0) => `${((dayNumber(iso) + after - origin) / span) * 100}%`;
  const width = (from: string, to: string) => `${((dayNumber(to) + 1 - dayNumber(from)) / span) * 100}%`;
  const marks = [
    { key: 'today', at: today, label: 'Aujourd’hui', className: classes.today },
    ...(agreementEndsOn
      ? [{ key: 'end', at: agreementEndsOn, label: 'Fin de la convention', className: classes.agreementEnd }]
      : []),
  ].filter(({ at }) => Number(at.slice(0, 4)) >= firstYear && Number(at.slice(0, 4)) <= lastYear);
  return (
    <figure className={classes.figure}>
      <figcaption>
        <VisuallyHidden>
          Les promotions de {firstYear} à {lastYear}
          {agreementEndsOn && `, la convention finissant le ${mediumDay(agreementEndsOn)}`}
        </VisuallyHidden>
      </figcaption>
      <div className={classes.plot}>
        {years.map((year) => (
          <div
            key={year}
            className={classes.year}
            style={{ insetInlineStart: place(`${year}-01-01`) }}
            aria-hidden="true"
          >
            <span>{year}</span>
          </div>
        ))}
        <ol className={classes.rows}>
          {cohorts.map((cohort) => {
            const late = agreementEndsOn !== null && cohort.endsOn > agreementEndsOn;
            return (
              <li key={cohort.id}>
                <Link
                  to={`/promotions/${cohort.id}`}
                  className={classes.bar}
                  data-late={late || undefined}
                  style={{
                    marginInlineStart: place(cohort.startsOn),
                    width: width(cohort.startsOn, cohort.endsOn),
                  }}
                >
                  <span>{cohort.name}</span>
                  <VisuallyHidden>
                    {`, du ${mediumDay(cohort.startsOn)} au ${mediumDay(cohort.endsOn)}${late ? ', après la fin de la convention' : ''}`}
                  </VisuallyHidden>
                </Link>
              </li>
            );
          })}
        </ol>
        {marks.map(({ key, at, label, className }) => (
          <div key={key} className={className} style={{ insetInlineStart: place(at, 1) }}>
            <span>{label}</span>
          </div>
        ))}
      </div>
    </figure>
  );
}
