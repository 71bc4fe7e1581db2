import { Choice, Part, Texts } from '#platform';
import { contractColumns } from './contract-columns.js';
import { ContractsQuery } from './contracts.dto.js';

const COLUMNS = contractColumns.map(({ key }) => key);

export class ContractsWantedBody extends ContractsQuery {
  @Texts({ label: 'sélection', ids: true, optional: true, max: 10_000 }) ids?: string[];
}

export class ContractWorkbookBody {
  @Choice(COLUMNS, { label: 'colonnes', name: 'ContractColumn', many: true }) columns: string[];
  @Part(() => ContractsWantedBody, { label: 'filtres' }) wanted: ContractsWantedBody;
}
