import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '#identity';
import { CalendarPlanQuery, CalendarQuery, CohortPlanView, CohortTimelineView } from './calendar.dto.js';
import { CohortPlans } from './cohort-plans.service.js';

@ApiTags('calendar')
@Controller('api')
export class CalendarController {
  constructor(private readonly plans: CohortPlans) {}

  @Get('cohort-calendars')
  @Needs('cohort.read')
  @ApiOkResponse({ type: CohortTimelineView, isArray: true })
  all(@Query() { plan }: CalendarPlanQuery): Promise<CohortTimelineView[]> {
    return this.plans.all(plan ?? 'published');
  }

  @Get('cohorts/:id/calendar')
  @Needs('cohort.read')
  @ApiOkResponse({ type: CohortPlanView })
  one(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { from, to, plan }: CalendarQuery,
  ): Promise<CohortPlanView> {
    return this.plans.one(id, { from, to, which: plan ?? 'published' });
  }
}
