import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { AddHere } from '../../page/add-here';
import { QueryState } from '../../states';
import { type Loan, learnerLoansQuery } from './equipment-api';
import { LendForm } from './lend-form';
import { LoansTable } from './loans-table';
import { ReturnPanel } from './return-panel';

/** What a learner was lent, on their file. */
export function LearnerEquipment({ learnerId }: { learnerId: string }) {
  const loans = useQuery(learnerLoansQuery(learnerId));
  const [returning, setReturning] = useState<Loan>();
  return (
    <Stack component="section" gap="sm" aria-labelledby="materiel">
      <Title order={2} id="materiel">
        Matériel prêté
      </Title>
      <QueryState query={loans} rows={2}>
        {(all) =>
          all.length === 0 ? (
            <Text size="sm" c="dimmed">
              Rien n’est prêté à cette personne.
            </Text>
          ) : (
            <LoansTable loans={all} named={false} onReturn={setReturning} />
          )
        }
      </QueryState>
      <AddHere label="Prêter du matériel" quiet>
        {(close) => <LendForm learnerId={learnerId} onDone={close} />}
      </AddHere>
      <ReturnPanel loan={returning} onClose={() => setReturning(undefined)} />
    </Stack>
  );
}
