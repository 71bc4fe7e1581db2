import { Module } from '@nestjs/common';
import { AlmanacModule } from '#almanac';
import { AttendanceModule } from '#attendance';
import { CohortsModule } from '#cohorts';
import { EmployabilityModule } from '#employability';
import { PartnershipModule } from '#partnership';
import { PremisesModule } from '#premises';
import { TrainingModule } from '#training';
import { CommitmentsController } from './commitments/commitments.controller.js';
import { Commitments } from './commitments/commitments.service.js';
import { DatasetCollector } from './dataset/collect.js';
import { FactsQueries } from './dataset/facts.queries.js';
import { PremisesQueries } from './dataset/premises.queries.js';
import { Presence } from './dataset/presence.js';
import { Production } from './reports/production.service.js';
import { ReportsController } from './reports/reports.controller.js';
import { ReportJobs } from './reports/reports.jobs.js';
import { Reports } from './reports/reports.service.js';

@Module({
  imports: [
    PartnershipModule,
    AlmanacModule,
    PremisesModule,
    CohortsModule,
    AttendanceModule,
    TrainingModule,
    EmployabilityModule,
  ],
  controllers: [ReportsController, CommitmentsController],
  providers: [
    Reports,
    Production,
    ReportJobs,
    DatasetCollector,
    FactsQueries,
    PremisesQueries,
    Presence,
    Commitments,
  ],
  exports: [Reports, DatasetCollector],
})
export class ReportingModule {}
