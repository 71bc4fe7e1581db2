import { Choice, Part } from '#platform';
import { hostColumns } from './host-columns.js';
import { HostsQuery } from './hosts.dto.js';

const COLUMNS = hostColumns.map(({ key }) => key);

export class HostWorkbookBody {
  @Choice(COLUMNS, { label: 'colonnes', name: 'HostColumn', many: true }) columns: string[];
  @Part(() => HostsQuery, { label: 'filtres' }) wanted: HostsQuery;
}
