import type { ListColumn } from '#platform';
import { hostKinds } from './host-kinds.js';
import type { HostSummaryView } from './hosts.dto.js';

/** What a spreadsheet of host organisations may hold, in this order. */
export const hostColumns: readonly ListColumn<HostSummaryView>[] = [
  { key: 'name', title: 'Structure', of: (line) => line.name },
  { key: 'kind', title: 'Nature', of: (line) => hostKinds[line.kind] },
  { key: 'cities', title: 'Communes', of: (line) => line.cities.join(', ') },
  { key: 'siren', title: 'SIREN', of: (line) => line.siren },
  { key: 'naf', title: 'Code d’activité', of: (line) => line.naf },
  { key: 'idcc', title: 'Convention collective', of: (line) => line.idcc },
  { key: 'siteCount', title: 'Établissements', kind: 'number', of: (line) => line.siteCount },
  { key: 'tutorCount', title: 'Tuteurs', kind: 'number', of: (line) => line.tutorCount },
  { key: 'openPositions', title: 'Postes ouverts', kind: 'number', of: (line) => line.openPositions },
];
