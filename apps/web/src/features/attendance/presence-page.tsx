import { Anchor, Button, Group, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { isDay, longDay, plusDays, shortDay } from '../../format/dates';
import { counted } from '../../format/french';
import { Page } from '../../page/page';
import { Empty, QueryState } from '../../states';
import { useMay, useSchoolToday } from '../session/session-api';
import classes from './attendance.module.css';
import { HALF_TITLES, HALF_WORDS, type SheetSummary, sheetsQuery } from './attendance-api';
import { CohortDay } from './cohort-day';

const BACK_DAYS = 14;
const AHEAD_DAYS = 10;
const SHOWN = 4;

/** The half-days of a day, promotion by promotion; what is missing of the last days comes first. */
export function PresencePage() {
  const today = useSchoolToday();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('jour') ?? '';
  const day = isDay(asked) ? asked : today;
  const late = useQuery(sheetsQuery(plusDays(today, -BACK_DAYS), plusDays(today, -1)));
  const around = useQuery(sheetsQuery(day, plusDays(day, AHEAD_DAYS)));
  const mayRecord = useMay('workplace.record');
  const go = (to: string) => setSearch(to === today ? {} : { jour: to });
  return (
    <Page
      title="Présence"
      lead={longDay(day)}
      action={
        <Group gap="xs">
          <Button variant="default" onClick={() => go(plusDays(day, -1))}>
            Jour précédent
          </Button>
          {day !== today && (
            <Button variant="default" onClick={() => go(today)}>
              Aujourd’hui
            </Button>
          )}
          <Button variant="default" onClick={() => go(plusDays(day, 1))}>
            Jour suivant
          </Button>
        </Group>
      }
    >
      {mayRecord && (
        <div>
          <Anchor component={Link} to="/quinzaine">
            Relevés papier des structures
          </Anchor>
        </div>
      )}
      {late.data && <ToFinish sheets={late.data} />}
      <QueryState query={around}>{(sheets) => <OfDay sheets={sheets} day={day} today={today} />}</QueryState>
    </Page>
  );
}

function ToFinish({ sheets }: { sheets: SheetSummary[] }) {
  const wanted = sheets
    .filter(({ progress }) => progress === 'to_fill' || progress === 'incomplete')
    .reverse();
  const [all, setAll] = useState(false);
  if (wanted.length === 0) return null;
  return (
    <section aria-labelledby="to-finish">
      <Title order={2} size="h4" id="to-finish">
        Feuilles à terminer ({wanted.length})
      </Title>
      <ul className={classes.sheets}>
        {(all ? wanted : wanted.slice(0, SHOWN)).map((sheet) => (
          <li key={keyOf(sheet)}>
            <SheetLink
              sheet={sheet}
              title={`${shortDay(sheet.day)}, ${HALF_WORDS[sheet.half]} · ${sheet.cohortName}`}
            />
          </li>
        ))}
      </ul>
      {wanted.length > SHOWN && (
        <Button variant="subtle" px={4} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'N’afficher que les dernières' : `Afficher les ${wanted.length} feuilles`}
        </Button>
      )}
    </section>
  );
}

function OfDay({ sheets, day, today }: { sheets: SheetSummary[]; day: string; today: string }) {
  const own = sheets.filter((sheet) => sheet.day === day);
  const next = sheets.find((sheet) => sheet.day > day);
  if (own.length === 0)
    return (
      <Empty title={`Aucune promotion n’est à l’école ${day === today ? 'aujourd’hui' : 'ce jour-là'}`}>
        {next && (
          <>
            Prochaine demi-journée à l’école{'\u00a0'}:{' '}
            <Anchor component={Link} to={`?jour=${next.day}`}>
              {longDay(next.day)}, {HALF_WORDS[next.half]}, {next.cohortName}
            </Anchor>
          </>
        )}
      </Empty>
    );
  const cohorts = [...new Set(own.map((sheet) => sheet.cohortId))];
  return (
    <Stack gap="lg">
      {cohorts.map((cohortId) => {
        const halves = own.filter((sheet) => sheet.cohortId === cohortId);
        return (
          <section key={cohortId} aria-labelledby={`cohort-${cohortId}`}>
            <Title order={2} size="h4" id={`cohort-${cohortId}`}>
              {halves[0]?.cohortName}
            </Title>
            <ul className={classes.sheets}>
              {halves.map((sheet) => (
                <li key={keyOf(sheet)}>
                  <SheetLink sheet={sheet} title={HALF_TITLES[sheet.half]} />
                </li>
              ))}
            </ul>
            <CohortDay cohortId={cohortId} day={day} />
          </section>
        );
      })}
    </Stack>
  );
}

const keyOf = (sheet: SheetSummary) => `${sheet.cohortId} ${sheet.day} ${sheet.half}`;

function SheetLink({ sheet, title }: { sheet: SheetSummary; title: string }) {
  const wanted = sheet.progress === 'to_fill' || sheet.progress === 'incomplete';
  return (
    <Link className={classes.sheet} to={`/presence/${sheet.cohortId}/${sheet.day}/${sheet.half}`}>
      <strong>{title}</strong>
      {sheet.subject && <span>{[sheet.subject, sheet.trainer ?? 'sans formateur'].join(', ')}</span>}
      <span className={classes.progress} data-wanted={wanted || undefined}>
        {progressWords(sheet)}
      </span>
    </Link>
  );
}

function progressWords({ progress, expected, recorded, absent }: SheetSummary): string {
  const people = counted(expected, 'attendu');
  switch (progress) {
    case 'to_come':
      return `Pas encore commencée · ${people}`;
    case 'to_fill':
      return `À remplir · ${people}`;
    case 'incomplete':
      return `${counted(expected - recorded, 'ligne')} à renseigner sur ${expected}`;
    default:
      return absent === 0 ? `Tous présents · ${people}` : `${counted(absent, 'absent')} sur ${expected}`;
  }
}
