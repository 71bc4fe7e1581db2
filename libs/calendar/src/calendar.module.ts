import { Module } from '@nestjs/common';
import { AlmanacModule } from '#almanac';
import { ContractsModule } from '#contracts';
import { HostsModule } from '#hosts';
import { CohortCalendar } from './days/cohort-calendar.service.js';
import { Plans } from './days/plans.queries.js';
import { ExpectedPlaces } from './expected/expected-places.service.js';
import { Neighbours } from './expected/neighbours.queries.js';

@Module({
  imports: [AlmanacModule, HostsModule, ContractsModule],
  providers: [CohortCalendar, ExpectedPlaces, Neighbours, Plans],
  exports: [CohortCalendar, ExpectedPlaces],
})
export class CalendarModule {}
