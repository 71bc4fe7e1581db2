import { Checkbox, Group, NativeSelect, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Navigate } from 'react-router';
import { navigationFor } from '../../app/features';
import { longDay } from '../../format/dates';
import { counted } from '../../format/french';
import { useAddress } from '../../list';
import { Page } from '../../page/page';
import layout from '../../page/work-lines.module.css';
import { Empty, QueryState } from '../../states';
import { useSchoolToday, useSession, useUser } from '../session/session-api';
import { DecisionPanel } from './decision-panel';
import { groupsOf } from './groups.rules';
import { ToDoRow } from './to-do-row';
import { type ToDoItem, toDoQuery } from './today-api';

/** The first page of the school's staff; the other roles arrive on theirs. */
export function TodayPage() {
  const user = useUser();
  const { demo } = useSession();
  const first = navigationFor(user.roles, demo !== null).find((entry) => !entry.secondary && !entry.demoOnly);
  if (!first || first.path === '/') return <Today />;
  return <Navigate to={first.path} replace />;
}

function Today() {
  const today = useSchoolToday();
  const query = useQuery(toDoQuery);
  return (
    <Page title="Aujourd’hui" lead={longDay(today)}>
      <QueryState query={query}>
        {({ items, mayDecide }) =>
          items.length === 0 ? (
            <Empty title="Rien n’attend aujourd’hui">
              Ce qui demande un geste vient ici de lui-même{'\u00a0'}: feuilles, relevés, contrats,
              candidatures, suivis.
            </Empty>
          ) : (
            <List items={items} mayDecide={mayDecide} />
          )
        }
      </QueryState>
    </Page>
  );
}

function List({ items, mayDecide }: { items: ToDoItem[]; mayDecide: boolean }) {
  const today = useSchoolToday();
  const { get, set } = useAddress();
  const [deciding, setDeciding] = useState<{ item: ToDoItem; kind: 'later' | 'assigned' } | null>(null);
  const theme = get('sujet');
  const mine = get('pour') === 'moi';
  const themes = [...new Map(items.map((item) => [item.theme, item.themeLabel]))];
  const shown = items.filter(
    (item) => (!theme || item.theme === theme) && (!mine || item.assigned?.mine === true),
  );
  const waiting = shown.filter(({ later }) => later === null).length;
  return (
    <>
      <Group align="flex-end" gap="md" role="search" aria-label="Filtres">
        <NativeSelect
          label="Sujet"
          value={theme}
          onChange={(event) => set('sujet', event.currentTarget.value)}
          data={[{ value: '', label: 'Tous' }, ...themes.map(([value, label]) => ({ value, label }))]}
        />
        {items.some(({ assigned }) => assigned) && (
          <Checkbox
            label="Ce qui m’est confié"
            checked={mine}
            onChange={(event) => set('pour', event.currentTarget.checked ? 'moi' : '')}
            py="xs"
          />
        )}
        <Text size="sm" c="dimmed" role="status" py="xs">
          {counted(waiting, 'chose à faire', 'choses à faire')}
        </Text>
      </Group>
      {shown.length === 0 && <Empty title="Rien ne correspond">Changez un filtre pour voir le reste.</Empty>}
      {groupsOf(shown, today).map((group) => (
        <section key={group.key} aria-labelledby={`groupe-${group.key}`}>
          <Group gap="xs" mb={4}>
            <Title order={2} size="h4" id={`groupe-${group.key}`}>
              {group.title}
            </Title>
            <Text size="sm" c="dimmed">
              {group.items.length}
            </Text>
          </Group>
          <ul className={layout.list}>
            {group.items.map((item) => (
              <ToDoRow
                key={item.key}
                item={item}
                onDecide={mayDecide ? (kind) => setDeciding({ item, kind }) : undefined}
              />
            ))}
          </ul>
        </section>
      ))}
      <DecisionPanel deciding={deciding} onClose={() => setDeciding(null)} />
    </>
  );
}
