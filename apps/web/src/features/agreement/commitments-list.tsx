import { List, SimpleGrid, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { QueryState } from '../../states';
import { type Commitment, commitmentsQuery } from './agreement-api';

/** The promises of the call for projects, by who owes them. */
export function CommitmentsList() {
  const query = useQuery(commitmentsQuery);
  return (
    <section aria-labelledby="engagements">
      <Title order={2} id="engagements" mb="xs">
        Engagements
      </Title>
      <QueryState query={query}>
        {(all) => (
          <SimpleGrid cols={{ base: 1, md: 3 }}>
            {byParty(all).map(([party, commitments]) => (
              <div key={party}>
                <Title order={3} mb={4}>
                  {party}
                </Title>
                <List size="sm" spacing={4}>
                  {commitments.map(({ id, text }) => (
                    <List.Item key={id}>{text}</List.Item>
                  ))}
                </List>
              </div>
            ))}
          </SimpleGrid>
        )}
      </QueryState>
    </section>
  );
}

function byParty(commitments: Commitment[]): [string, Commitment[]][] {
  const parties = [...new Set(commitments.map(({ owedByLabel }) => owedByLabel))];
  return parties.map((party) => [party, commitments.filter(({ owedByLabel }) => owedByLabel === party)]);
}
