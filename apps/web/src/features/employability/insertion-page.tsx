import { Button, Group, NativeSelect, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { counted } from '../../format/french';
import { Page } from '../../page/page';
import { Empty, QueryState } from '../../states';
import { AnswerDrawer } from './answer-drawer';
import { type DueFollowUp, followUpsQuery } from './employability-api';
import { FollowUpsTable } from './follow-ups-table';
import { RatesSection } from './rates-section';

const VIEWS = {
  'a-faire': { label: 'À faire', keep: ({ answer }: DueFollowUp) => answer === null },
  faits: { label: 'Faits', keep: ({ answer }: DueFollowUp) => answer !== null },
  tous: { label: 'Tous', keep: () => true },
};
type View = keyof typeof VIEWS;

/** What became of those who left: the follow-ups to do, oldest first, and the rates they give. */
export function InsertionPage() {
  const followUps = useQuery(followUpsQuery);
  return (
    <Page
      title="Insertion"
      lead="Ce que deviennent les personnes sorties, à 6, 12, 18 et 24 mois."
      action={
        <Button component={Link} to="/insertion/jurys" variant="default">
          Résultats des jurys
        </Button>
      }
    >
      <QueryState query={followUps} rows={6}>
        {(all) => <Worklist all={all} />}
      </QueryState>
      <Stack gap="sm" component="section" aria-labelledby="taux">
        <Title order={2} id="taux">
          Taux
        </Title>
        <RatesSection />
      </Stack>
    </Page>
  );
}

function Worklist({ all }: { all: DueFollowUp[] }) {
  const [search, setSearch] = useSearchParams();
  const asked = search.get('etat') ?? 'a-faire';
  const view: View = asked in VIEWS ? (asked as View) : 'a-faire';
  const cohortId = search.get('promotion') ?? '';
  const cohorts = [...new Map(all.map((one) => [one.cohortId, one.cohortName]))];
  const ofCohort = all.filter((one) => cohortId === '' || one.cohortId === cohortId);
  const shown = ofCohort.filter(VIEWS[view].keep);
  const [enrolmentId, months] = (search.get('suivi') ?? '').split('.');
  const opened = all.find((one) => one.enrolmentId === enrolmentId && `${one.months}` === months);
  const change = (key: string, value: string) =>
    setSearch(
      (known) => {
        if (value === '') known.delete(key);
        else known.set(key, value);
        return known;
      },
      { replace: true, preventScrollReset: true },
    );
  if (all.length === 0) {
    return (
      <Empty title="Aucun suivi à faire">
        {'Six mois après une sortie, la personne apparaît ici\u00a0: vous notez sa situation en une minute.'}
      </Empty>
    );
  }
  return (
    <Stack gap="sm">
      <Group align="flex-end" gap="md">
        <SegmentedControl
          aria-label="Suivis montrés"
          value={view}
          onChange={(value) => change('etat', value === 'a-faire' ? '' : value)}
          data={(Object.keys(VIEWS) as View[]).map((value) => ({
            value,
            label: `${VIEWS[value].label} (${ofCohort.filter(VIEWS[value].keep).length})`,
          }))}
        />
        <NativeSelect
          label="Promotion"
          value={cohortId}
          onChange={(event) => change('promotion', event.currentTarget.value)}
          data={[{ value: '', label: 'Toutes' }, ...cohorts.map(([value, label]) => ({ value, label }))]}
        />
      </Group>
      <Text size="sm" c="dimmed" role="status">
        {counted(shown.length, 'suivi')}
      </Text>
      {shown.length === 0 ? (
        <Empty title="Rien ici">
          {view === 'a-faire' ? 'Tous les suivis échus ont leur réponse.' : 'Changez les filtres.'}
        </Empty>
      ) : (
        <FollowUpsTable
          key={`${view} ${cohortId}`}
          followUps={shown}
          onOpen={(one) => change('suivi', `${one.enrolmentId}.${one.months}`)}
        />
      )}
      <AnswerDrawer followUp={opened} onClose={() => change('suivi', '')} />
    </Stack>
  );
}
