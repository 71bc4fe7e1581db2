import { Button, Table, Text, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { mediumDay } from '../../format/dates';
import { SidePanel } from '../../page/side-panel';
import stacked from '../../page/stacked.module.css';
import { type Candidate, OUTCOMES, type Promotion } from './employability-api';
import { JuryForm } from './jury-form';

const nameOf = ({ firstName, lastName }: Candidate) => `${firstName} ${lastName}`;

/** Each learner of a promotion with what the juries said; a result is typed beside. */
export function JuryTable({ promotion, candidates }: { promotion: Promotion; candidates: Candidate[] }) {
  const [opened, setOpened] = useState<Candidate | null>(null);
  return (
    <>
      <Table verticalSpacing={6} className={stacked.stacked}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Personne</Table.Th>
            <Table.Th>Résultats</Table.Th>
            <Table.Th>
              <VisuallyHidden>Action</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {candidates.map((candidate) => (
            <Table.Tr key={candidate.enrolmentId}>
              <Table.Th scope="row" fw={500}>
                {nameOf(candidate)}
              </Table.Th>
              <Table.Td data-label="Résultats">
                {candidate.results.length === 0
                  ? '—'
                  : candidate.results.map(({ sessionOn, outcome, blocks }) => (
                      <Text size="sm" key={sessionOn}>
                        {mediumDay(sessionOn)}
                        {'\u00a0'}: {OUTCOMES[outcome]}
                        {blocks.length > 0 && ` (${blocks.map(blockName).join(', ')})`}
                      </Text>
                    ))}
              </Table.Td>
              <Table.Td className={stacked.number}>
                <Button
                  variant="default"
                  size="compact-md"
                  onClick={() => setOpened(candidate)}
                  aria-label={`Saisir un résultat pour ${nameOf(candidate)}`}
                >
                  Saisir
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <SidePanel
        opened={opened !== null}
        onClose={() => setOpened(null)}
        title={opened && `Résultat de ${nameOf(opened)}`}
      >
        {opened && (
          <JuryForm
            key={opened.enrolmentId}
            promotion={promotion}
            candidate={opened}
            onDone={() => setOpened(null)}
          />
        )}
      </SidePanel>
    </>
  );
}

/** RNCP37674BC01 is said « CCP 1 ». */
const blockName = (code: string) => `CCP\u00a0${Number(code.slice(-2))}`;
