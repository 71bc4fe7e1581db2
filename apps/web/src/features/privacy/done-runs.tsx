import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { longDay } from '../../format/dates';
import { counted } from '../../format/french';
import { Empty, QueryState } from '../../states';
import classes from './privacy.module.css';
import { type DoneRun, doneQuery } from './privacy-api';

/** What the terms did, in counts: nobody is named. */
export function DoneRuns() {
  const runs = useQuery(doneQuery);
  return (
    <section>
      <Title order={2} mb="xs">
        Fait
      </Title>
      <QueryState query={runs}>
        {(all) =>
          all.length === 0 ? (
            <Empty title="Rien n’a encore été archivé ni effacé">
              Chaque opération laissera ici son compte rendu, table par table, sans nom.
            </Empty>
          ) : (
            <ul className={classes.list}>
              {all.map((run) => (
                <Done key={run.id} run={run} />
              ))}
            </ul>
          )
        }
      </QueryState>
    </section>
  );
}

function Done({ run }: { run: DoneRun }) {
  const outcomes = [
    run.people > 0 && counted(run.people, 'personne', 'personnes'),
    run.held > 0 && `${counted(run.held, 'dossier retenu', 'dossiers retenus')}`,
    run.dropped > 0 && `${run.dropped} sans suite, le terme ayant changé`,
  ].filter(Boolean);
  return (
    <li className={classes.row}>
      <div>
        <Text fw={500}>{run.label}</Text>
        <Text size="sm">{outcomes.join(', ')}</Text>
        <details>
          <summary>Compte rendu</summary>
          <ul>
            {run.tables.map(({ table, title, rows }) => (
              <li key={table}>
                {title}, {counted(rows, 'ligne', 'lignes')}
              </li>
            ))}
          </ul>
          {run.statistics.length > 0 && (
            <>
              <Text size="sm">Comptes gardés, sans nom</Text>
              <ul>
                {run.statistics.map(({ group, label, count }) => (
                  <li key={`${group}${label}`}>
                    {group}, {label}, {count}
                  </li>
                ))}
              </ul>
            </>
          )}
        </details>
      </div>
      <Text size="sm">{longDay(run.doneOn)}</Text>
    </li>
  );
}
