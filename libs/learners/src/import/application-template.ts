import { stringify } from 'csv-stringify/sync';
import { APPLICATION_COLUMNS, type ApplicationColumn } from './column.rules.js';

const EXAMPLE: Record<ApplicationColumn, string> = {
  lastName: 'EXEMPLE',
  firstName: 'Camille',
  birthDate: '31/12/2007',
  email: 'camille.exemple@example.org',
  phone: '06 39 98 00 00',
  level: 'bac pro',
  lastClass: 'Terminale',
  validatedHigherYear: 'non',
  postcode: '41000',
  town: 'Blois',
  prescriberName: 'Mission locale du Blaisois',
  prescriberKind: 'mission locale',
  wishedCohort: '',
  representativeName: '',
  representativeEmail: '',
  representativePhone: '',
  appliedOn: '02/03/2026',
};

/** The model file to download: every heading, and one fictional line to replace. UTF-8 with BOM, `;`. */
export function applicationTemplateCsv(): string {
  const columns = Object.keys(APPLICATION_COLUMNS) as ApplicationColumn[];
  return stringify(
    [columns.map((column) => APPLICATION_COLUMNS[column].title), columns.map((column) => EXAMPLE[column])],
    {
      bom: true,
      delimiter: ';',
      record_delimiter: 'windows',
    },
  );
}
