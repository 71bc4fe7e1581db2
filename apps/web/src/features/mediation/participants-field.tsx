import { Checkbox, NativeSelect, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { counted } from '../../format/french';
import { QueryState } from '../../states';
import { cohortLearnersQuery, cohortsQuery } from '../cohorts/cohorts-api';

/** Learners, promotion by promotion; those chosen in another one stay chosen. */
export function ParticipantsField({
  day,
  chosen,
  error,
  onChange,
}: {
  /** Those in training on that day are offered. */
  day: string;
  chosen: string[];
  error: ReactNode;
  onChange: (ids: string[]) => void;
}) {
  const cohorts = useQuery(cohortsQuery);
  const [asked, setAsked] = useState('');
  const running = (cohorts.data ?? []).filter(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn);
  const cohortId = asked || running[0]?.id || '';
  return (
    <Stack gap="xs">
      <NativeSelect
        label="Apprenants de"
        value={cohortId}
        onChange={(event) => setAsked(event.currentTarget.value)}
        data={running.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {cohortId && <People cohortId={cohortId} day={day} chosen={chosen} error={error} onChange={onChange} />}
      <Text size="sm" role="status">
        {counted(chosen.length, 'apprenant choisi', 'apprenants choisis')}
      </Text>
    </Stack>
  );
}

function People({
  cohortId,
  day,
  chosen,
  error,
  onChange,
}: {
  cohortId: string;
  day: string;
  chosen: string[];
  error: ReactNode;
  onChange: (ids: string[]) => void;
}) {
  const people = useQuery(cohortLearnersQuery(cohortId));
  return (
    <QueryState query={people}>
      {(all) => (
        <Checkbox.Group label="Participants" value={chosen} onChange={onChange} error={error}>
          <Stack gap={6} mt={6}>
            {all
              .filter(({ entryOn, exitOn }) => entryOn <= day && (exitOn === null || day <= exitOn))
              .map(({ learnerId, firstName, lastName }) => (
                <Checkbox key={learnerId} value={learnerId} label={`${firstName} ${lastName}`} />
              ))}
          </Stack>
        </Checkbox.Group>
      )}
    </QueryState>
  );
}
