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
export { reportingMigrations } from './migrations/index.js';
