import { Badge, Button, Drawer, Group, NativeSelect, Switch, Text, Title } from '@mantine/core';
import { IconFileImport, IconHelpCircle, IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useSearchParams } from 'react-router';
import { longDay, mediumDay } from '../../format/dates';
import { Page } from '../../page/page';
import { Empty, QueryState } from '../../states';
import { offerUndo, sayFailure } from '../../undo';
import { useMay, useSchoolToday } from '../session/session-api';
import { ClosureForm } from './closure-form';
import { ClosureImport } from './closure-import';
import classes from './closures.module.css';
import {
  type Closure,
  changeClosure,
  closuresQuery,
  createClosure,
  removeClosure,
  schoolYearOf,
} from './closures-api';

type Opened = { closure: Closure | null } | undefined;

export function ClosuresPage() {
  const today = useSchoolToday();
  const [search, setSearch] = useSearchParams();
  const thisYear = schoolYearOf(today);
  const asked = search.get('annee') ?? '';
  const year = /^20\d\d$/.test(asked) ? Number(asked) : thisYear;
  const closures = useQuery(closuresQuery(year));
  const client = useQueryClient();
  const mayManage = useMay('calendar.manage');
  const [opened, setOpened] = useState<Opened>();
  const [importing, setImporting] = useState(false);
  const refresh = () =>
    client.invalidateQueries({
      predicate: ({ queryKey }) => ['closures', 'calendar', 'my-calendar'].includes(String(queryKey[0])),
    });
  const years = [...new Set([...Array.from({ length: 6 }, (_, index) => thisYear - 3 + index), year])].sort();

  return (
    <Page
      title="Fermetures"
      lead="Les jours où l’école est fermée. Les apprentis sont alors attendus dans leur structure, sauf jour férié."
      action={
        mayManage && (
          <Group gap="xs">
            <Button
              variant="default"
              leftSection={<IconFileImport size={18} />}
              onClick={() => setImporting(true)}
            >
              Importer un calendrier
            </Button>
            <Button leftSection={<IconPlus size={18} />} onClick={() => setOpened({ closure: null })}>
              Ajouter une fermeture
            </Button>
          </Group>
        )
      }
    >
      <NativeSelect
        label="Année scolaire"
        maw="16rem"
        value={String(year)}
        onChange={(event) => setSearch({ annee: event.currentTarget.value }, { replace: true })}
        data={years.map((one) => ({ value: String(one), label: `${one}-${one + 1}` }))}
      />
      <QueryState query={closures}>
        {({ closures: all, publicHolidays }) => (
          <>
            <Section title="Fermetures de l’école">
              {all.some(({ kind }) => kind === 'own') ? (
                <ClosureList
                  closures={all.filter(({ kind }) => kind === 'own')}
                  onChange={(closure) => setOpened({ closure })}
                  refresh={refresh}
                  mayManage={mayManage}
                />
              ) : (
                <Empty title="Aucune fermeture propre à l’école cette année">
                  Séminaire, travaux, pont{'\u00a0'}: ajoutez-les pour que le calendrier des promotions en
                  tienne compte.
                </Empty>
              )}
            </Section>
            <Section
              title="Vacances scolaires, zone B"
              lead="Proposées pour repère : elles ne concernent pas les apprentis. L’école ferme seulement si vous le décidez."
            >
              {all.some(({ kind }) => kind === 'school_holiday') ? (
                <ClosureList
                  closures={all.filter(({ kind }) => kind === 'school_holiday')}
                  onChange={(closure) => setOpened({ closure })}
                  refresh={refresh}
                  mayManage={mayManage}
                />
              ) : (
                <Empty title="Pas encore de dates publiées pour cette année">
                  Ajoutez vos propres fermetures en attendant.
                </Empty>
              )}
            </Section>
            <Section title="Jours fériés" lead="L’école et les structures sont fermées.">
              <ul className={classes.list}>
                {publicHolidays.map(({ day, name }) => (
                  <li key={day} className={classes.row}>
                    <Text>{name}</Text>
                    <Text>{longDay(day)}</Text>
                  </li>
                ))}
              </ul>
            </Section>
          </>
        )}
      </QueryState>
      <Drawer
        opened={opened !== undefined}
        onClose={() => setOpened(undefined)}
        position="right"
        title={opened?.closure ? 'Modifier la fermeture' : 'Ajouter une fermeture'}
        closeButtonProps={{ 'aria-label': 'Fermer' }}
      >
        {opened && (
          <ClosureForm
            key={opened.closure?.id ?? 'new'}
            closure={opened.closure}
            onDone={() => {
              setOpened(undefined);
              return refresh();
            }}
          />
        )}
      </Drawer>
      <Drawer
        opened={importing}
        onClose={() => setImporting(false)}
        position="right"
        title="Importer un calendrier"
        closeButtonProps={{ 'aria-label': 'Fermer' }}
      >
        {importing && (
          <ClosureImport
            onDone={() => {
              setImporting(false);
              return refresh();
            }}
          />
        )}
      </Drawer>
    </Page>
  );
}

function Section({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <section>
      <Title order={2}>{title}</Title>
      {lead && (
        <Text c="dimmed" size="sm" mb="xs">
          {lead.replace(' :', '\u00a0:')}
        </Text>
      )}
      {children}
    </section>
  );
}

interface RowActs {
  onChange: (closure: Closure) => void;
  refresh: () => Promise<unknown>;
  mayManage: boolean;
}

function ClosureList({ closures, ...acts }: { closures: Closure[] } & RowActs) {
  return (
    <ul className={classes.list}>
      {closures.map((closure) => (
        <ClosureRow key={closure.id} closure={closure} {...acts} />
      ))}
    </ul>
  );
}

const days = ({ firstDay, lastDay }: Closure): string =>
  firstDay === lastDay ? longDay(firstDay) : `du ${mediumDay(firstDay)} au ${mediumDay(lastDay)}`;

function ClosureRow({ closure, onChange, refresh, mayManage }: { closure: Closure } & RowActs) {
  const applying = useMutation({
    mutationFn: (applies: boolean) => changeClosure(closure.id, { ...closure, applies }),
    onSuccess: async (_, applies) => {
      await refresh();
      offerUndo({
        message: `« ${closure.name} » : l’école ${applies ? 'ferme' : 'reste ouverte'}.`,
        undo: async () => {
          await changeClosure(closure.id, closure);
          await refresh();
        },
      });
    },
    onError: (failure) => sayFailure(failure),
  });
  const removing = useMutation({
    mutationFn: () => removeClosure(closure.id),
    onSuccess: async () => {
      await refresh();
      offerUndo({
        message: `« ${closure.name} » retirée.`,
        undo: async () => {
          await createClosure(closure);
          await refresh();
        },
      });
    },
    onError: (failure) => sayFailure(failure),
  });
  return (
    <li className={classes.row}>
      <div>
        <Text span fw={500}>
          {closure.name}
        </Text>
        {!closure.confirmed && (
          <Badge variant="outline" color="gray" tt="none" ml="xs" leftSection={<IconHelpCircle size={14} />}>
            à confirmer
          </Badge>
        )}
        {closure.kind === 'own' && !closure.applies && (
          <Badge variant="default" tt="none" ml="xs">
            école ouverte
          </Badge>
        )}
      </div>
      <Text>{days(closure)}</Text>
      <div className={classes.acts}>
        {closure.kind === 'school_holiday' && (
          <Switch
            label="L’école ferme"
            aria-label={`L’école ferme : ${closure.name}`.replace(' :', '\u00a0:')}
            checked={applying.isPending ? applying.variables : closure.applies}
            disabled={!mayManage}
            onChange={(event) => applying.mutate(event.currentTarget.checked)}
          />
        )}
        {mayManage && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => onChange(closure)}
            aria-label={`Modifier ${closure.name}`}
          >
            Modifier
          </Button>
        )}
        {mayManage && closure.kind === 'own' && (
          <Button
            variant="subtle"
            color="red"
            size="compact-sm"
            loading={removing.isPending}
            onClick={() => removing.mutate()}
            aria-label={`Retirer ${closure.name}`}
          >
            Retirer
          </Button>
        )}
      </div>
    </li>
  );
}
