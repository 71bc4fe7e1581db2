import { Module } from '@nestjs/common';
import { CalendarModule } from '#calendar';
import { CohortsModule } from '#cohorts';
import { ContractsModule } from '#contracts';
import { IdentityModule } from '#identity';
import { LearnersModule } from '#learners';
import { Corrections } from './corrections/corrections.service.js';
import { FrozenPlacesJobs } from './expected/frozen-places.jobs.js';
import { FrozenPlaces } from './expected/frozen-places.service.js';
import { FortnightFiles } from './fortnights/fortnight-files.service.js';
import { FortnightsController } from './fortnights/fortnights.controller.js';
import { Fortnights } from './fortnights/fortnights.service.js';
import { Signatures } from './fortnights/signatures.service.js';
import { Ledger } from './ledger/ledger.service.js';
import { Recordings } from './ledger/recordings.service.js';
import { LedgerVerification } from './ledger/verification.service.js';
import { HalfDays } from './presence/half-days.service.js';
import { PresenceController } from './presence/presence.controller.js';
import { Presence } from './presence/presence.service.js';
import { MissingMarks } from './sheets/missing-marks.queries.js';
import { SheetConflicts } from './sheets/sheet-conflicts.service.js';
import { SheetsController } from './sheets/sheets.controller.js';
import { SheetsQueries } from './sheets/sheets.queries.js';
import { Sheets } from './sheets/sheets.service.js';
import { SheetsOverview } from './sheets/sheets-overview.service.js';
import { Totals } from './totals/totals.service.js';

@Module({
  imports: [IdentityModule, CohortsModule, LearnersModule, ContractsModule, CalendarModule],
  controllers: [SheetsController, PresenceController, FortnightsController],
  providers: [
    Ledger,
    LedgerVerification,
    Recordings,
    FrozenPlaces,
    FrozenPlacesJobs,
    Sheets,
    SheetsQueries,
    SheetConflicts,
    SheetsOverview,
    MissingMarks,
    Presence,
    HalfDays,
    Corrections,
    Fortnights,
    FortnightFiles,
    Signatures,
    Totals,
  ],
  exports: [
    Ledger,
    LedgerVerification,
    FrozenPlaces,
    Sheets,
    SheetsOverview,
    MissingMarks,
    Fortnights,
    Signatures,
    Totals,
  ],
})
export class AttendanceModule {}
