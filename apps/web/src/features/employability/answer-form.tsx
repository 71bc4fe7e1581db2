import { Button, Group, NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemAlert, useProblemForm } from '../../forms';
import { say } from '../../undo';
import { useSchoolToday } from '../session/session-api';
import {
  type DueFollowUp,
  followUpsQuery,
  historyQuery,
  isAtWork,
  ratesQuery,
  recordAnswer,
  SITUATIONS,
  type Situation,
} from './employability-api';

const CHOICES = [
  { value: '', label: 'Choisir…' },
  ...Object.entries(SITUATIONS).map(([value, label]) => ({ value, label })),
];
const YES = 'oui';

/** Types or corrects what a leaver answered; a correction replaces, and the former answer stays readable. */
export function AnswerForm({ followUp, onDone }: { followUp: DueFollowUp; onDone: () => void }) {
  const { answer, enrolmentId, months } = followUp;
  const today = useSchoolToday();
  const client = useQueryClient();
  const [atWork, setAtWork] = useState(isAtWork(answer?.situation ?? ''));
  const form = useProblemForm({
    initialValues: {
      situation: (answer?.situation ?? '') as Situation | '',
      inTargetTrade: answer?.inTargetTrade === null || !answer ? '' : answer.inTargetTrade ? YES : 'non',
      employerCity: answer?.employerCity ?? '',
      answeredOn: answer?.answeredOn ?? today,
    },
    validate: {
      situation: (value) => (value ? null : 'Choisissez la situation.'),
      inTargetTrade: (value, values) =>
        isAtWork(values.situation) && !value ? 'Dites si l’emploi est dans le métier visé.' : null,
      answeredOn: (value) => (value ? null : 'Indiquez la date de la réponse.'),
    },
    onValuesChange: ({ situation }) => setAtWork(isAtWork(situation)),
    send: async ({ situation, inTargetTrade, employerCity, answeredOn }) => {
      const works = isAtWork(situation);
      await recordAnswer(enrolmentId, {
        months,
        situation: situation as Situation,
        inTargetTrade: works ? inTargetTrade === YES : null,
        employerCity: works && employerCity.trim() ? employerCity.trim() : null,
        answeredOn,
      });
      say(`Suivi de ${followUp.firstName} ${followUp.lastName} enregistré.`);
      await Promise.all([
        client.invalidateQueries(followUpsQuery),
        client.invalidateQueries(historyQuery(enrolmentId)),
        client.invalidateQueries(ratesQuery),
      ]);
      onDone();
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="md">
        <ProblemAlert form={form} />
        <NativeSelect
          label="Situation"
          data={CHOICES}
          data-autofocus
          key={form.key('situation')}
          {...form.getInputProps('situation')}
        />
        {atWork && (
          <>
            <Radio.Group
              label="Dans le métier visé par le titre"
              key={form.key('inTargetTrade')}
              {...form.getInputProps('inTargetTrade')}
            >
              <Group mt={4}>
                <Radio value={YES} label="Oui" />
                <Radio value="non" label="Non" />
              </Group>
            </Radio.Group>
            <TextInput
              label="Commune de l’employeur (facultatif)"
              key={form.key('employerCity')}
              {...form.getInputProps('employerCity')}
            />
          </>
        )}
        <TextInput
          label="Date de la réponse"
          type="date"
          max={today}
          key={form.key('answeredOn')}
          {...form.getInputProps('answeredOn')}
        />
        <Group>
          <Button type="submit" loading={form.sending}>
            {answer ? 'Remplacer la réponse' : 'Enregistrer'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
