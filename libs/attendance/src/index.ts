export { AttendanceModule } from './attendance.module.js';
export { FrozenPlaces } from './expected/frozen-places.service.js';
export type { DatedPlace, ExpectedPlace, Place } from './expected/places.js';
export { fortnightOf } from './fortnights/fortnight.rules.js';
export { Fortnights } from './fortnights/fortnights.service.js';
export { Signatures } from './fortnights/signatures.service.js';
export { attendanceHistoryWords } from './history-words.js';
export {
  type ChainedEntry,
  type ChainFault,
  type ChainHead,
  type ChainReport,
  chainEntries,
  type EntryPayload,
  type EntryToChain,
  hashEntry,
  NEW_CHAIN,
} from './ledger/chain.rules.js';
export { HALF_BEGINS, hasBegun } from './ledger/half-days.rules.js';
export { Ledger, type LedgerHalf, type NewEntry } from './ledger/ledger.service.js';
export {
  type EntryState,
  type Half,
  type LedgerState,
  PRESENCE,
  STATE_WORDS,
} from './ledger/states.js';
export { LedgerVerification } from './ledger/verification.service.js';
export { attendanceMigrations } from './migrations/index.js';
export { attendancePersonalData } from './personal-data.js';
export { type MissingMark, MissingMarks } from './sheets/missing-marks.queries.js';
export { Sheets } from './sheets/sheets.service.js';
export { SheetsOverview } from './sheets/sheets-overview.service.js';
export { type LearnerTotals, type Tally, totalsOf } from './totals/totals.rules.js';
export { Totals } from './totals/totals.service.js';
