import { Button, SegmentedControl, Stack, Table, Text, VisuallyHidden } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { longDay } from '../../format/dates';
import { counted, typeset } from '../../format/french';
import { SidePanel } from '../../page/side-panel';
import stacked from '../../page/stacked.module.css';
import { Empty } from '../../states';
import {
  type Commitment,
  type CommitmentState,
  type Commitments,
  PARTY_WORDS,
  STATE_WORDS,
} from './commitments-api';
import { StateBadge } from './state-badge';

const VIEWS = {
  tous: { label: 'Tous', keep: () => true },
  'a-surveiller': {
    label: 'À surveiller',
    keep: ({ status }: Commitment) => status === 'at_risk' || status === 'broken',
  },
  change: { label: 'Changés', keep: ({ before }: Commitment) => before !== null },
};
type View = keyof typeof VIEWS;

const URGENCY: CommitmentState[] = ['broken', 'at_risk', 'kept', 'pending', 'not_measured'];
/** What needs a hand first; the call for projects' order within a state. */
const byUrgency = (commitments: Commitment[]) =>
  [...commitments].sort((a, b) => URGENCY.indexOf(a.status) - URGENCY.indexOf(b.status));

/** Every commitment with its state; the definition opens beside. Filter and open commitment live in the address. */
export function CommitmentList({ data }: { data: Commitments }) {
  const [search, setSearch] = useSearchParams();
  const asked = search.get('vue') ?? 'tous';
  const view: View = asked in VIEWS ? (asked as View) : 'tous';
  const shown = byUrgency(data.commitments.filter(VIEWS[view].keep));
  const opened = data.commitments.find(({ id }) => id === search.get('engagement'));
  const change = (key: string, value: string | null) =>
    setSearch(
      (known) => {
        if (value === null) known.delete(key);
        else known.set(key, value);
        return known;
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label="Engagements montrés"
        value={view}
        onChange={(value) => change('vue', value === 'tous' ? null : value)}
        data={(Object.keys(VIEWS) as View[]).map((value) => ({
          value,
          label: `${VIEWS[value].label} (${data.commitments.filter(VIEWS[value].keep).length})`,
        }))}
      />
      <Text size="sm" c="dimmed" role="status">
        {counted(shown.length, 'engagement')}
      </Text>
      {shown.length === 0 ? (
        <Empty title="Aucun engagement ici">
          {view === 'change'
            ? 'Rien n’a changé depuis le dernier rapport, ou aucun rapport n’est encore terminé.'
            : 'Aucun engagement n’est à risque ni manqué.'}
        </Empty>
      ) : (
        <Rows commitments={shown} onOpen={(id) => change('engagement', id)} />
      )}
      <Details
        commitment={opened}
        lastReportOn={data.lastReport?.generatedOn}
        onClose={() => change('engagement', null)}
      />
    </Stack>
  );
}

function Rows({ commitments, onOpen }: { commitments: Commitment[]; onOpen: (id: string) => void }) {
  return (
    <Table verticalSpacing={8} className={stacked.stacked}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Engagement</Table.Th>
          <Table.Th>État</Table.Th>
          <Table.Th>Constat</Table.Th>
          <Table.Th>
            <VisuallyHidden>Définition</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {commitments.map((commitment) => (
          <Table.Tr key={commitment.id}>
            <Table.Th scope="row" fw={500} maw="18rem">
              {typeset(commitment.text)}
            </Table.Th>
            <Table.Td>
              <StateBadge state={commitment.status} />
            </Table.Td>
            <Table.Td>
              <Text size="sm">{typeset(commitment.figure)}</Text>
              {commitment.before && (
                <Text size="sm" c="dimmed">
                  {commitment.before.status === commitment.status
                    ? 'Chiffre changé depuis le dernier rapport.'
                    : `Était «\u00a0${STATE_WORDS[commitment.before.status].toLowerCase()}\u00a0» au dernier rapport.`}
                </Text>
              )}
            </Table.Td>
            <Table.Td>
              <Button
                variant="subtle"
                size="compact-md"
                px={0}
                onClick={() => onOpen(commitment.id)}
                aria-label={`Définition\u00a0: ${commitment.text}`}
              >
                Définition
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Details({
  commitment,
  lastReportOn,
  onClose,
}: {
  commitment?: Commitment;
  lastReportOn?: string;
  onClose: () => void;
}) {
  return (
    <SidePanel
      opened={commitment !== undefined}
      onClose={onClose}
      title={commitment && typeset(commitment.text)}
    >
      {commitment && (
        <Stack gap="md">
          <StateBadge state={commitment.status} />
          <Fact title="Constat">{typeset(commitment.figure)}</Fact>
          <Fact title="Comment il est lu">{typeset(commitment.definition)}</Fact>
          <Fact title="D’où vient le constat">{typeset(commitment.source)}</Fact>
          <Fact title="À la charge de">{PARTY_WORDS[commitment.owedBy]}</Fact>
          {lastReportOn && (
            <Fact title={`Au rapport du ${longDay(lastReportOn)}`}>
              {commitment.before
                ? `${STATE_WORDS[commitment.before.status]}. ${typeset(commitment.before.figure)}`
                : 'Rien n’a changé depuis.'}
            </Fact>
          )}
        </Stack>
      )}
    </SidePanel>
  );
}

function Fact({ title, children }: { title: string; children: string }) {
  return (
    <div>
      <Text size="sm" c="dimmed">
        {title}
      </Text>
      <Text>{children}</Text>
    </div>
  );
}
