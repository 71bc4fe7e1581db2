import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { mediumDay } from '../../format/dates';
import { typeset } from '../../format/french';
import { Page } from '../../page/page';
import { SidePanel } from '../../page/side-panel';
import { QueryState } from '../../states';
import { say, sayFailure } from '../../undo';
import { useMay } from '../session/session-api';
import classes from './clocks.module.css';
import { type Deadline, deadlinesQuery, withdrawDeadline } from './clocks-api';
import { DeadlineForm } from './deadline-form';
import { SchoolClocks } from './school-clocks';

/** Those that bound contracts too, by a rule with dates of its own. */
const boundingContracts: ReadonlySet<Deadline['key']> = new Set([
  'resignation_mediator_days',
  'resignation_notice_days',
  'decision_days',
  'start_window_months',
  'months_after_training',
  'tutor_quota',
  'tutor_quota_repeaters',
  'school_share_percent',
  'failed_exam_months',
]);

/** The numbers that every clock counts with, each with its article and its date of effect. */
export function DeadlinesPage() {
  const query = useQuery(deadlinesQuery);
  return (
    <Page
      title="Délais"
      lead="Les nombres de la loi avec lesquels les délais se comptent. Un changement vaut à partir de sa date d’effet."
    >
      <SchoolClocks />
      <section aria-labelledby="nombres">
        <Title order={2} id="nombres" mb="xs">
          Nombres et articles
        </Title>
        <QueryState query={query}>{(deadlines) => <Settings deadlines={deadlines} />}</QueryState>
      </section>
    </Page>
  );
}

function Settings({ deadlines }: { deadlines: Deadline[] }) {
  const mayManage = useMay('deadline.manage');
  const [changing, setChanging] = useState<Deadline | null>(null);
  return (
    <>
      <dl className={classes.settings}>
        {deadlines.map((deadline) => (
          <div key={deadline.key} className={classes.setting}>
            <Text component="dt" fw={500}>
              {typeset(deadline.label)}
              <Text span size="sm" c="dimmed" display="block" fw={400}>
                {deadline.article ? `Code du travail, ${deadline.article}` : 'Sans article indiqué'}
                {deadline.low && ', à titre indicatif'}
              </Text>
              {boundingContracts.has(deadline.key) && (
                <Text span size="sm" display="block" fw={400}>
                  Les contrats suivent leur propre règle{'\u00a0'}: changez-la aussi dans les{' '}
                  <Anchor component={Link} underline="always" to="/reglages/contrats" inherit>
                    règles des contrats
                  </Anchor>
                  .
                </Text>
              )}
            </Text>
            <dd>
              <Group justify="space-between" align="flex-start" gap="xs">
                <div>
                  <Text fw={600}>{deadline.shown}</Text>
                  {deadline.values.map((value) => (
                    <ValueLine key={value.id} value={value} mayManage={mayManage} />
                  ))}
                </div>
                {mayManage && (
                  <Button
                    variant="default"
                    size="compact-sm"
                    aria-label={`Changer\u00a0: ${deadline.label}`}
                    onClick={() => setChanging(deadline)}
                  >
                    Changer
                  </Button>
                )}
              </Group>
            </dd>
          </div>
        ))}
        <div className={classes.setting}>
          <Text component="dt" fw={500}>
            Autorisation de travail d’un apprenant étranger
            <Text span size="sm" c="dimmed" display="block" fw={400}>
              Sans article indiqué, à titre indicatif
            </Text>
          </Text>
          <dd>
            <Text fw={600}>avant le début du contrat</Text>
            <Text size="sm" c="dimmed">
              Noté à la main, sans calcul{'\u00a0'}: le dossier ne dit pas qui en a besoin.
            </Text>
          </dd>
        </div>
      </dl>
      <SidePanel opened={changing !== null} onClose={() => setChanging(null)} title={changing?.label}>
        {changing && <DeadlineForm key={changing.key} deadline={changing} onDone={() => setChanging(null)} />}
      </SidePanel>
    </>
  );
}

function ValueLine({ value, mayManage }: { value: Deadline['values'][number]; mayManage: boolean }) {
  const client = useQueryClient();
  const withdraw = () =>
    withdrawDeadline(value.id)
      .then(() => client.invalidateQueries(deadlinesQuery))
      .then(() => say('Valeur retirée. Le journal en garde la trace.'))
      .catch((failure) => sayFailure(failure));
  return (
    <Group gap="xs">
      <Text size="sm" c="dimmed">
        {`${value.shown}, ${value.inForce ? 'en vigueur depuis le' : 'à partir du'} ${mediumDay(value.effectiveFrom)} · ${value.source}${value.decidedBy ? ` · ${value.decidedBy}` : ''}`}
      </Text>
      {mayManage && value.withdrawable && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          aria-label={`Retirer la valeur ${value.shown} du ${mediumDay(value.effectiveFrom)}`}
          onClick={() => void withdraw()}
        >
          Retirer
        </Button>
      )}
    </Group>
  );
}
