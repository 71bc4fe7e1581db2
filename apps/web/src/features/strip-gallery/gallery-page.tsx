import '@mantine/core/styles.layer.css';
import { Container, Title } from '@mantine/core';
import { useState } from 'react';
import { plusDays } from '../../format/dates';
import { Page } from '../../page/page';
import {
  type Expected,
  type HalfDay,
  PeopleStrip,
  type Recorded,
  StripLegend,
  WeekStrip,
  WeeksStrip,
  weeksOf,
  YearsStrip,
} from '../../strip';

const TODAY = '2027-05-18';
const MONDAY = '2027-05-17';

function week(monday: string, cells: [Expected, Recorded?][]): HalfDay[] {
  return cells.map(([expected, recorded], index) => ({
    date: plusDays(monday, Math.floor(index / 2)),
    half: index % 2 === 0 ? 'morning' : 'afternoon',
    expected,
    recorded,
  }));
}

const same = (monday: string, expected: Expected, recorded?: Recorded) =>
  week(
    monday,
    Array.from({ length: 10 }, () => [expected, recorded]),
  );

const past = week('2027-05-10', [
  ['school', 'school'],
  ['school', 'absent-justified'],
  ['school', 'absent-unjustified'],
  ['school'],
  ['school', 'company'],
  ['company', 'company'],
  ['company', 'sick'],
  ['mediation', 'mediation'],
  ['leave', 'leave'],
  ['holiday'],
]);
const coming = week(MONDAY, [
  ['company', 'company'],
  ['company'],
  ['school'],
  ['school'],
  ['mediation'],
  ['company'],
  ['leave'],
  ['closed'],
  ['holiday'],
  ['nothing'],
]);

function years(from: string, weeks: number, rhythm: number): HalfDay[] {
  return Array.from({ length: weeks }, (_, index) => {
    const monday = plusDays(from, index * 7);
    if (/-(08-0|08-1|12-2)/.test(monday)) return same(monday, 'closed');
    const school = Math.floor(index / rhythm) % 2 === 0;
    const place = school ? 'school' : 'company';
    if (index % 13 === 5) return week(monday, [...Array(6).fill([place]), ...Array(4).fill(['holiday'])]);
    return same(monday, place, monday < TODAY ? place : undefined);
  }).flat();
}

const PROMOTIONS = [
  { id: '1', name: 'Promotion 1', halfDays: years('2024-09-30', 104, 1) },
  { id: '2', name: 'Promotion 2', halfDays: years('2025-09-29', 104, 2) },
  { id: '3', name: 'Promotion 3', halfDays: years('2026-03-02', 104, 2) },
  { id: '4', name: 'Promotion 4', halfDays: years('2026-09-28', 104, 1) },
].map((row) => ({ ...row, label: row.name, weeks: weeksOf(row.halfDays) }));

const LEDGER = [
  { id: 'l', name: 'Lina M.', label: 'Lina M.', weeks: weeksOf(years('2026-03-02', 104, 2), TODAY) },
];

const PEOPLE = [
  { id: 'a', name: 'Lina M.', halfDays: past },
  { id: 'b', name: 'Maximilien-Alexandre de la Rochebrune-Verneuil', halfDays: past.slice(0, 4) },
  { id: 'c', name: 'Noa L.', halfDays: same('2027-05-10', 'school', 'school') },
];

export function GalleryPage() {
  const [chosen, setChosen] = useState('');
  const choose = (halfDay: HalfDay) => setChosen(`${halfDay.date} ${halfDay.half}`);
  return (
    <Container component="main" size="xl" py="md">
      <Page title="Frises de demi-journées" lead={chosen || 'Toutes les variantes'}>
        <StripLegend />
        <Title order={2}>Une semaine passée, une semaine en cours</Title>
        <WeekStrip caption="Semaine passée" monday="2027-05-10" halfDays={past} today={TODAY} />
        <WeekStrip
          caption="Semaine en cours"
          monday={MONDAY}
          halfDays={coming}
          today={TODAY}
          onSelect={choose}
        />
        <Title order={2}>Une quinzaine</Title>
        <WeeksStrip caption="Quinzaine" halfDays={[...past, ...coming]} today={TODAY} onSelect={choose} />
        <Title order={2}>Plusieurs personnes</Title>
        <PeopleStrip caption="Semaine du 10 mai" monday="2027-05-10" people={PEOPLE} today={TODAY} />
        <Title order={2}>Quatre promotions</Title>
        <YearsStrip caption="Quatre promotions" today={TODAY} rows={PROMOTIONS} />
        <Title order={2}>Deux ans d’une personne</Title>
        <YearsStrip
          caption="Deux ans de Lina M."
          today={TODAY}
          rows={LEDGER}
          onSelect={(_, monday) => setChosen(monday)}
        />
      </Page>
    </Container>
  );
}
