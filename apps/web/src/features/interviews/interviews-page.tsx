import { Anchor, Button, Group, SegmentedControl, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useAddress } from '../../list';
import { Page } from '../../page/page';
import stacked from '../../page/stacked.module.css';
import { Empty, QueryState } from '../../states';
import { useMay, useSchoolToday } from '../session/session-api';
import { namesOf, whenAndWhere } from './interview-words';
import { type InterviewLine, interviewsQuery, interviewWordsQuery } from './interviews-api';

/** The interviews to hold and those held; a trainer finds theirs. */
export function InterviewsPage() {
  const { get, set } = useAddress();
  const mayManage = useMay('interview.manage');
  const state = get('etat') === 'faits' ? 'done' : 'open';
  const list = useQuery(interviewsQuery({ state }));
  return (
    <Page
      title="Entretiens"
      lead={
        mayManage
          ? 'Les entretiens des candidatures, prévus et faits.'
          : 'Les entretiens que vous menez ; vous seul voyez ce que vous y écrivez, avec la coordination et la direction.'
      }
      action={
        mayManage && (
          <Button component={Link} to="/reglages/grilles-d-entretien" variant="default">
            Grilles d’entretien
          </Button>
        )
      }
    >
      <Group>
        <SegmentedControl
          aria-label="État"
          value={get('etat')}
          onChange={(value) => set('etat', value)}
          data={[
            { value: '', label: 'Sans avis' },
            { value: 'faits', label: 'Avec un avis' },
          ]}
        />
      </Group>
      <QueryState query={list}>
        {(lines) =>
          lines.length === 0 ? (
            <Empty title={state === 'open' ? 'Aucun entretien à tenir' : 'Aucun entretien fait'}>
              {mayManage
                ? 'Un entretien se prévoit depuis le dossier d’une candidature.'
                : 'La coordination vous y ajoute en prévoyant un entretien.'}
            </Empty>
          ) : (
            <InterviewsTable lines={lines} />
          )
        }
      </QueryState>
    </Page>
  );
}

export function InterviewsTable({ lines, withName = true }: { lines: InterviewLine[]; withName?: boolean }) {
  const today = useSchoolToday();
  const words = useQuery(interviewWordsQuery);
  const stateOf = ({ result, cancelledOn, plannedOn, interviewers }: InterviewLine) => {
    if (cancelledOn) return 'Annulé';
    if (result) return words.data?.results.find(({ code }) => code === result)?.label;
    if (plannedOn > today) return 'À venir';
    const missing = interviewers.filter(({ done }) => !done).length;
    return missing > 0 ? `Réponses attendues : ${missing} sur ${interviewers.length}` : 'Avis à donner';
  };
  return (
    <Table verticalSpacing={6} className={stacked.stacked}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{withName ? 'Personne' : 'Entretien'}</Table.Th>
          {withName && <Table.Th>Quand et où</Table.Th>}
          <Table.Th>Grille</Table.Th>
          <Table.Th>Menée par</Table.Th>
          <Table.Th>État</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line) => (
          <Table.Tr key={line.id}>
            <Table.Th scope="row" fw={500}>
              <Anchor component={Link} to={`/entretiens/${line.id}`}>
                {withName ? `${line.lastName} ${line.firstName}` : whenAndWhere(line)}
              </Anchor>
            </Table.Th>
            {withName && <Table.Td data-label="Quand et où">{whenAndWhere(line)}</Table.Td>}
            <Table.Td data-label="Grille">{line.gridName}</Table.Td>
            <Table.Td data-label="Menée par">{namesOf(line)}</Table.Td>
            <Table.Td data-label="État">{stateOf(line)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
