import { Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMay } from '../features/session/session-api';
import { moment } from '../format/dates';
import { typeset } from '../format/french';
import { ShowMore } from '../list';
import { QueryState } from '../states';
import classes from './history.module.css';
import { type HistoryChange, type HistoryKind, historyQuery } from './history-api';

/** What happened to a file: who changed what and when, newest first. Nothing for who may not read it. */
export function History({ kind, id }: { kind: HistoryKind; id: string }) {
  const may = useMay('history.read');
  return may ? <Entries kind={kind} id={id} /> : null;
}

function Entries({ kind, id }: { kind: HistoryKind; id: string }) {
  const history = useInfiniteQuery(historyQuery(kind, id));
  return (
    <Stack component="section" gap="xs" aria-labelledby={`history-${id}`}>
      <Title order={2} size="h4" id={`history-${id}`}>
        Historique
      </Title>
      <QueryState query={history}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) {
            return (
              <Text size="sm" c="dimmed">
                Rien n’a encore été noté&#8239;: chaque changement paraîtra ici, avec son auteur.
              </Text>
            );
          }
          return (
            <>
              <ol className={classes.entries}>
                {items.map((entry) => (
                  <li key={entry.id}>
                    <Text size="sm" fw={500}>
                      {typeset(entry.what)}
                    </Text>
                    <Text size="sm" c="dimmed">
                      {moment(entry.at)}, {entry.by ?? 'sans personne'}
                    </Text>
                    {entry.changes.map((change) => (
                      <Change key={change.label} change={change} />
                    ))}
                  </li>
                ))}
              </ol>
              <ShowMore pages={history} size="xs" />
            </>
          );
        }}
      </QueryState>
    </Stack>
  );
}

function Change({ change: { label, before, after } }: { change: HistoryChange }) {
  if (before === null && after === null) {
    return <Text size="sm">{label}&nbsp;: changé</Text>;
  }
  return (
    <Text size="sm">
      {label}&nbsp;: {before === null ? <em>vide</em> : <del>{before}</del>} devient{' '}
      {after === null ? <em>vide</em> : <ins>{after}</ins>}
    </Text>
  );
}
