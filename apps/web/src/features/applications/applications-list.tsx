import { Anchor } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { mediumDay, numericDay } from '../../format/dates';
import { counted } from '../../format/french';
import { type ListColumn, ListTable, ShowMore, useAddress } from '../../list';
import { QueryState } from '../../states';
import { useMay } from '../session/session-api';
import { useFilters } from './application-filters';
import { type ApplicationLine, applicationsQuery, wordsQuery } from './applications-api';
import { EligibilityBadge } from './eligibility-badge';
import { NoApplication } from './no-application';

/** The applications that match, newest first; a waiting list in its order. */
export function ApplicationsList({ acts }: { acts: ReactNode }) {
  const { get } = useAddress();
  const filters = useFilters();
  const stage = get('etape');
  const words = useQuery(wordsQuery);
  const list = useInfiniteQuery({
    ...applicationsQuery({ ...filters, stage }),
    placeholderData: keepPreviousData,
  });
  return (
    <QueryState query={list}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0) return <NoApplication filters={{ ...filters, stage }} acts={acts} />;
        const total = (pages[0]?.stages ?? [])
          .filter((one) => !stage || one.stage === stage)
          .reduce((sum, { count }) => sum + count, 0);
        return (
          <>
            <ApplicationsTable
              items={items}
              count={`${counted(items.length, 'candidature affichée', 'candidatures affichées')} sur ${total}`}
              wanted={{ ...filters, stage }}
              stages={words.data?.stages ?? []}
            />
            <ShowMore pages={list} />
          </>
        );
      }}
    </QueryState>
  );
}

interface TableProps {
  items: ApplicationLine[];
  count: string;
  wanted: object;
  stages: { code: string; label: string }[];
}

function ApplicationsTable({ items, count, wanted, stages }: TableProps) {
  const mayExport = useMay('list.export');
  const columns: ListColumn<ApplicationLine>[] = [
    { key: 'birthDate', title: 'Né(e) le', cell: (item) => numericDay(item.birthDate) },
    { key: 'cohort', title: 'Promotion', cell: (item) => item.cohortName },
    { key: 'level', title: 'Niveau', cell: (item) => item.levelLabel },
    { key: 'receivedOn', title: 'Reçue le', cell: (item) => mediumDay(item.receivedOn) },
    {
      key: 'stage',
      title: 'Étape',
      sheet: ['stage', 'waitingRank'],
      cell: ({ stage, waitingRank }) =>
        [stages.find(({ code }) => code === stage)?.label, waitingRank !== null && `rang ${waitingRank}`]
          .filter(Boolean)
          .join(', '),
    },
    {
      key: 'eligibility',
      title: 'Éligibilité',
      sheet: ['eligibility', 'refusals'],
      cell: (item) => <EligibilityBadge verdict={item.eligibility} />,
    },
  ];
  return (
    <ListTable
      lines={items}
      count={count}
      heading={{
        title: 'Nom',
        name: ({ firstName, lastName }) => `${firstName} ${lastName}`,
        cell: ({ id, firstName, lastName }) => (
          <Anchor component={Link} to={`/candidatures/${id}`}>
            {lastName} {firstName}
          </Anchor>
        ),
      }}
      columns={columns}
      workbook={
        mayExport
          ? { path: '/api/application-workbooks', wanted, heading: ['lastName', 'firstName'] }
          : undefined
      }
    />
  );
}
