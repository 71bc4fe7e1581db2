import { Anchor, Badge, Group, Stack, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { mediumDay } from '../../format/dates';
import { KIND_LABELS } from '../contracts/contract-words';
import { type ContractSummary, contractRulesQuery, contractsQuery } from '../contracts/contracts-api';
import { StateBadge } from '../contracts/state-badge';
import { useSchoolToday } from '../session/session-api';
import { hostQuery, type Tutor } from './hosts-api';
import { apprenticesOf, loadInWords, type TutorLoad, type TutorQuota, tutorLoad } from './tutor.rules';

/** Whom a tutor follows, will follow and followed, and whether there is a place left. */
export function TutorApprentices({ tutor, hostId }: { tutor: Tutor; hostId: string }) {
  const today = useSchoolToday();
  const { data: contracts } = useQuery(contractsQuery({ hostId }));
  const { data: host } = useQuery(hostQuery(hostId));
  const quota = useTutorQuota();
  if (!contracts || !host) return null;
  // The same person may be tutor at two sites: one account, one limit.
  const places = host.tutors.filter(({ email }) => email === tutor.email).map(({ id }) => id);
  const { now, coming, past } = apprenticesOf(contracts, places);
  return (
    <Stack gap={6}>
      {quota && !tutor.leftOn && <Load load={tutorLoad([...now, ...coming], quota, today)} quota={quota} />}
      {[...now, ...coming].map((contract) => (
        <Group key={contract.id} gap="xs">
          <Text size="sm">
            <ToContract contract={contract} />
            {`, ${contract.kind === 'apprenticeship' ? '' : `${KIND_LABELS[contract.kind].toLowerCase()}, `}du ${mediumDay(contract.startsOn)} au ${mediumDay(contract.lastDay)}`}
          </Text>
          <StateBadge state={contract.state} />
        </Group>
      ))}
      {past.length > 0 && (
        <Text size="sm" c="dimmed">
          {'A suivi\u00a0: '}
          {past.map((contract, rank) => (
            <span key={contract.id}>
              {rank > 0 && '\u202f; '}
              <ToContract contract={contract} />
              {`, jusqu’au ${mediumDay(contract.lastDay)}`}
            </span>
          ))}
        </Text>
      )}
    </Stack>
  );
}

/** The bounds the school has set, which contracts are judged by too. */
function useTutorQuota(): TutorQuota | null {
  const { data } = useQuery(contractRulesQuery);
  const bound = (key: string) => data?.rules.find((rule) => rule.key === key)?.value;
  const [ordinary, repeaters] = [bound('tutorQuota'), bound('tutorQuotaRepeaters')];
  return ordinary === undefined || repeaters === undefined ? null : { ordinary, repeaters };
}

function Load({ load, quota }: { load: TutorLoad; quota: TutorQuota }) {
  const today = useSchoolToday();
  const isFull = load.fullFrom !== null && load.fullFrom <= today;
  return (
    <>
      <Group gap="xs">
        <Text size="sm" fw={500}>
          {loadInWords(load, quota)}
        </Text>
        {load.fullFrom && (
          <Badge variant="default" tt="none" leftSection={<IconUsers size={14} aria-hidden="true" />}>
            {isFull ? 'Complet' : `Complet dès le ${mediumDay(load.fullFrom)}`}
          </Badge>
        )}
      </Group>
      {load.fullFrom && (
        <Text size="sm" c="dimmed">
          {load.roomForRepeater
            ? 'Un apprenti de plus n’est possible que s’il recommence une année (Code du travail, R6223-6).'
            : 'La limite est atteinte\u00a0: un nouveau contrat demande une autre personne (Code du travail, R6223-6).'}
        </Text>
      )}
    </>
  );
}

function ToContract({ contract }: { contract: ContractSummary }) {
  return (
    <Anchor component={Link} to={`/contrats/${contract.id}`} underline="always" size="sm">
      {contract.firstName} {contract.lastName}
    </Anchor>
  );
}
