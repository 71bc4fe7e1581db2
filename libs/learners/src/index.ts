export {
  judgeRow,
  judgeRows,
  markAlreadyKnown,
  type ParsedApplication,
  type RowCells,
  type RowStatus,
  type RowVerdict,
} from './import/application-row.rules.js';
export { applicationTemplateCsv } from './import/application-template.js';
export { type ApplicationsFile, readApplications } from './import/applications-file.js';
export { FileRefused } from './import/file-refused.js';
export type { DiplomaLevel } from './import/level.rules.js';
export { personKey } from './import/person-key.rules.js';
export type { PrescriberKind } from './import/prescriber.rules.js';
export {
  isInseeCommune,
  isPhone,
  isPostcode,
  normalisePhone,
  normalisePlaceCode,
} from './people/contact-details.rules.js';
