import type { ListColumn } from '#platform';
import { contractKinds } from './contract-kinds.js';
import { contractStateLabels } from './contract-life.rules.js';
import type { ContractSummaryView } from './contracts.dto.js';

/** What a spreadsheet of contracts may hold, in this order. */
export const contractColumns: readonly ListColumn<ContractSummaryView>[] = [
  { key: 'lastName', title: 'Nom', of: (line) => line.lastName },
  { key: 'firstName', title: 'Prénom', of: (line) => line.firstName },
  { key: 'cohort', title: 'Promotion', of: (line) => line.cohortName },
  { key: 'kind', title: 'Nature', of: (line) => contractKinds[line.kind] },
  { key: 'host', title: 'Structure', of: (line) => line.hostName },
  { key: 'city', title: 'Commune', of: (line) => line.city },
  { key: 'tutor', title: 'Tuteur', of: (line) => line.tutorName },
  { key: 'startsOn', title: 'Début', kind: 'day', of: (line) => line.startsOn },
  { key: 'lastDay', title: 'Fin', kind: 'day', of: (line) => line.lastDay },
  { key: 'state', title: 'État', of: (line) => contractStateLabels[line.state] },
  {
    key: 'depositDueOn',
    title: 'À déposer avant le',
    kind: 'day',
    of: ({ deposit }) => (deposit?.awaited ? deposit.dueOn : null),
  },
  { key: 'daysLeft', title: 'Jours restants', kind: 'number', of: (line) => line.daysLeft },
];
