import { Button, Checkbox, Group, Radio, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemAlert, useProblemForm } from '../../forms';
import { say } from '../../undo';
import { useSchoolToday } from '../session/session-api';
import {
  type Candidate,
  candidatesQuery,
  OUTCOMES,
  type Outcome,
  type Promotion,
  recordResult,
} from './employability-api';

/** The title that the promotions prepare has two blocks (RNCP37674). */
const BLOCKS = [
  { code: 'BC01', label: 'CCP\u00a01\u00a0: développer la partie front-end' },
  { code: 'BC02', label: 'CCP\u00a02\u00a0: développer la partie back-end' },
];

/** Types the result of a session; the same session again replaces the former result. */
export function JuryForm({
  promotion,
  candidate,
  onDone,
}: {
  promotion: Promotion;
  candidate: Candidate;
  onDone: () => void;
}) {
  const today = useSchoolToday();
  const client = useQueryClient();
  const last = candidate.results[0];
  const [partial, setPartial] = useState(last?.outcome === 'partial');
  const form = useProblemForm({
    initialValues: {
      sessionOn: last?.sessionOn ?? '',
      outcome: (last?.outcome ?? '') as Outcome | '',
      blocks: last?.blocks ?? [],
    },
    validate: {
      sessionOn: (value) => (value ? null : 'Indiquez la date de la session.'),
      outcome: (value) => (value ? null : 'Choisissez le résultat.'),
      blocks: (value, { outcome }) =>
        outcome === 'partial' && value.length === 0 ? 'Cochez les blocs obtenus.' : null,
    },
    onValuesChange: ({ outcome }) => setPartial(outcome === 'partial'),
    send: async ({ sessionOn, outcome, blocks }) => {
      await recordResult({
        enrolmentId: candidate.enrolmentId,
        sessionOn,
        outcome,
        blocks: outcome === 'partial' ? blocks : [],
      });
      say(`Résultat de ${candidate.firstName} ${candidate.lastName} enregistré.`);
      await client.invalidateQueries(candidatesQuery(promotion.id));
      onDone();
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="md">
        <ProblemAlert form={form} />
        <TextInput
          label="Date de la session"
          type="date"
          max={today}
          data-autofocus
          key={form.key('sessionOn')}
          {...form.getInputProps('sessionOn')}
        />
        <Radio.Group label="Résultat" key={form.key('outcome')} {...form.getInputProps('outcome')}>
          <Stack mt={4} gap="xs">
            {Object.entries(OUTCOMES).map(([value, label]) => (
              <Radio key={value} value={value} label={label} />
            ))}
          </Stack>
        </Radio.Group>
        {partial && (
          <Checkbox.Group
            label="Blocs de compétences obtenus"
            key={form.key('blocks')}
            {...form.getInputProps('blocks')}
          >
            <Stack mt={4} gap="xs">
              {BLOCKS.map(({ code, label }) => (
                <Checkbox key={code} value={`${promotion.certification.rncpCode}${code}`} label={label} />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
        <Group>
          <Button type="submit" loading={form.sending}>
            Enregistrer
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
