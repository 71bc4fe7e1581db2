import { Module } from '@nestjs/common';
import { AttendanceModule } from '#attendance';
import { CohortsModule } from '#cohorts';
import { EmployabilityModule } from '#employability';
import { HostsModule } from '#hosts';
import { IdentityModule } from '#identity';
import { LearnersModule } from '#learners';
import { PartnershipModule } from '#partnership';
import { PremisesModule } from '#premises';
import { TrainingModule } from '#training';
import { ClockMarks } from './clocks/clock-marks.service.js';
import { ClockViews } from './clocks/clock-views.service.js';
import { ClocksController } from './clocks/clocks.controller.js';
import { Clocks } from './clocks/clocks.service.js';
import { ClosingController } from './closing/closing.controller.js';
import { ClosingLists } from './closing/closing-list.service.js';
import { DeadlinePages } from './deadlines/deadline-pages.service.js';
import { DeadlinesController } from './deadlines/deadlines.controller.js';
import { DeadlineSettings } from './deadlines/deadlines.service.js';
import { FilingsController } from './deadlines/filings.controller.js';
import { Filings } from './deadlines/filings.service.js';
import { DigestsController } from './digest/digests.controller.js';
import { Digests } from './digest/digests.service.js';
import { CompanyCounts } from './facts/company-counts.queries.js';
import { FactsQueries } from './facts/facts.queries.js';
import { HistoryController } from './history/history.controller.js';
import { History } from './history/history.service.js';
import { NationalController } from './national/national.controller.js';
import { NationalExports } from './national/national-exports.service.js';
import { NationalRecords } from './national/national-records.service.js';
import { PrivacyModule } from './privacy.module.js';
import { SearchController } from './search/search.controller.js';
import { Search } from './search/search.service.js';
import { StatusesController } from './statuses/statuses.controller.js';
import { Statuses } from './statuses/statuses.service.js';
import { UnsignedFortnights } from './to-do/fortnights.queries.js';
import { ToDoController } from './to-do/to-do.controller.js';
import { ToDoList } from './to-do/to-do.service.js';
import { ToDoDecisions } from './to-do/to-do-decisions.service.js';
import { ToDoPages } from './to-do/to-do-pages.service.js';

@Module({
  imports: [
    PremisesModule,
    IdentityModule,
    CohortsModule,
    LearnersModule,
    HostsModule,
    AttendanceModule,
    TrainingModule,
    PartnershipModule,
    EmployabilityModule,
    PrivacyModule,
  ],
  controllers: [
    ClocksController,
    DeadlinesController,
    FilingsController,
    StatusesController,
    HistoryController,
    SearchController,
    ToDoController,
    DigestsController,
    ClosingController,
    NationalController,
  ],
  providers: [
    FactsQueries,
    CompanyCounts,
    DeadlineSettings,
    DeadlinePages,
    Filings,
    ClockMarks,
    Clocks,
    ClockViews,
    Statuses,
    History,
    Search,
    UnsignedFortnights,
    ToDoList,
    ToDoDecisions,
    ToDoPages,
    Digests,
    ClosingLists,
    NationalRecords,
    NationalExports,
  ],
  exports: [Clocks, Statuses, ToDoList],
})
export class CaseworkModule {}
