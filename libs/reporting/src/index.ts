export { type Dimension, type DisclosureClass, hiddenCellLabel } from './commitments/disclosure-classes.js';
export {
  defaultCellThreshold,
  disclosureClassOf,
  hideSmallCells,
  hideSmallCellsInTable,
  mayBeSplitByCohort,
  type ShownCount,
  type ShownList,
  type ShownTable,
  showCounts,
} from './commitments/small-cells.rules.js';
export { DatasetCollector } from './dataset/collect.js';
export { countedCells } from './dataset/counted-cells.rules.js';
export type {
  AttendanceFigures,
  CommitmentState,
  CommitmentStatus,
  CountedCell,
  DatasetHeader,
  DepartmentDataset,
  EligibilityMix,
  EmploymentRate,
  GlossaryEntry,
  HostFigures,
  PromotionFigures,
  RuptureFigures,
  TitleFigures,
} from './dataset/department-dataset.js';
export { reportingHistoryWords } from './history-words.js';
export { reportingMigrations } from './migrations/index.js';
export { reportingPersonalData } from './personal-data.js';
export { ReportingModule } from './reporting.module.js';
export { schoolYearToDate } from './reports/period.rules.js';
export type { Report, ReportFile, ReportState } from './reports/report.js';
export { Reports } from './reports/reports.service.js';
