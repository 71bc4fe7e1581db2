import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { mediumDay } from '../../format/dates';
import { frenchPhone } from '../../format/french';
import { wordsQuery } from '../applications/applications-api';
import type { Person } from './duplicates-api';
import classes from './side-by-side.module.css';

interface Row {
  label: string;
  of: (person: Person) => ReactNode;
  /** What is compared; a row without it is only shown. */
  same?: (person: Person) => string | null;
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Both files, line by line; what differs is marked by a sign as well as by weight. */
export function SideBySide({ first, second }: { first: Person; second: Person }) {
  const words = useQuery(wordsQuery);
  const stage = (code: string) => words.data?.stages.find((one) => one.code === code)?.label ?? '';
  const rows: Row[] = [
    { label: 'Prénom', of: (p) => p.firstName, same: (p) => plain(p.firstName) },
    { label: 'Nom', of: (p) => p.lastName, same: (p) => plain(p.lastName) },
    { label: 'Naissance', of: (p) => mediumDay(p.birthDate), same: (p) => p.birthDate },
    { label: 'E-mail', of: (p) => p.email ?? 'Aucun', same: (p) => p.email },
    { label: 'Téléphone', of: (p) => (p.phone ? frenchPhone(p.phone) : 'Aucun'), same: (p) => p.phone },
    {
      label: 'Adresse',
      of: (p) =>
        [p.street, [p.postcode, p.city].filter(Boolean).join(' ')].filter(Boolean).join(', ') || 'Aucune',
      same: (p) => p.city && plain(p.city),
    },
    {
      label: 'Candidatures',
      of: (p) =>
        p.applications.length === 0
          ? 'Aucune'
          : p.applications.map(({ id, cohortName, receivedOn, online, ...one }) => (
              <div key={id}>
                <Anchor component={Link} to={`/candidatures/${id}`}>
                  {cohortName}, {mediumDay(receivedOn)}
                </Anchor>
                <br />
                {stage(one.stage)}
                {online && ', en ligne'}
              </div>
            )),
    },
    {
      label: 'Inscriptions',
      of: (p) =>
        p.enrolments.length === 0
          ? 'Aucune'
          : p.enrolments.map(({ cohortName, entryOn, exitOn }) => (
              <div key={entryOn}>
                {cohortName}, entrée {mediumDay(entryOn)}
                {exitOn && `, sortie ${mediumDay(exitOn)}`}
              </div>
            )),
    },
    { label: 'Connue depuis', of: (p) => mediumDay(p.since) },
  ];
  return (
    // The roles are said again: on a phone the table is laid out as blocks, which drops them.
    // biome-ignore-start lint/a11y/noRedundantRoles: see above
    <table role="table" className={classes.table}>
      <thead role="rowgroup">
        <tr role="row">
          <td role="cell" />
          <th role="columnheader" scope="col">
            La première
          </th>
          <th role="columnheader" scope="col">
            La seconde
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ label, of, same }) => {
          const [a, b] = same ? [same(first), same(second)] : [null, null];
          const differs = a !== null && b !== null && a !== b;
          return (
            <tr role="row" key={label} data-differs={differs || undefined}>
              <th role="rowheader" scope="row">
                {label}
                {differs && <span className={classes.differs}> différent</span>}
              </th>
              <td role="cell">{of(first)}</td>
              <td role="cell">{of(second)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  );
}
