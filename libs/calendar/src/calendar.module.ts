import { Module } from '@nestjs/common';
import { AlmanacModule } from '#almanac';
import { CohortsModule } from '#cohorts';
import { ContractsModule } from '#contracts';
import { HostsModule } from '#hosts';
import { LearnersModule } from '#learners';
import { CalendarController } from './days/calendar.controller.js';
import { CohortCalendar } from './days/cohort-calendar.service.js';
import { Overrides } from './days/overrides.service.js';
import { Planner } from './days/planner.service.js';
import { Plans } from './days/plans.queries.js';
import { ExpectedPlaces } from './expected/expected-places.service.js';
import { MyCalendarController } from './mine/my-calendar.controller.js';
import { MyCalendar } from './mine/my-calendar.service.js';
import { RhythmsController } from './rhythms/rhythms.controller.js';
import { Rhythms } from './rhythms/rhythms.service.js';

@Module({
  imports: [AlmanacModule, CohortsModule, LearnersModule, HostsModule, ContractsModule],
  controllers: [CalendarController, RhythmsController, MyCalendarController],
  providers: [CohortCalendar, ExpectedPlaces, MyCalendar, Overrides, Planner, Plans, Rhythms],
  exports: [CohortCalendar, ExpectedPlaces],
})
export class CalendarModule {}
