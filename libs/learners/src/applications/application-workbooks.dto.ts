import { Choice, Part, Texts } from '#platform';
import { applicationColumns } from './application-columns.js';
import { ApplicationsQuery } from './applications.dto.js';

const COLUMNS = applicationColumns.map(({ key }) => key);

export class ApplicationsWantedBody extends ApplicationsQuery {
  @Texts({ label: 'sélection', ids: true, optional: true, max: 10_000 }) ids?: string[];
}

export class ApplicationWorkbookBody {
  @Choice(COLUMNS, { label: 'colonnes', name: 'ApplicationColumn', many: true }) columns: string[];
  @Part(() => ApplicationsWantedBody, { label: 'filtres' }) wanted: ApplicationsWantedBody;
}
