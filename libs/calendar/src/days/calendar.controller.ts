import { Body, Controller, Get, Param, ParseUUIDPipe, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import {
  CalendarQuery,
  CohortPlanView,
  CohortTimelineView,
  DecidedHalfView,
  HalfDayAddress,
  HalfDayBody,
} from './calendar.dto.js';
import { Overrides } from './overrides.service.js';
import { Planner } from './planner.service.js';

@ApiTags('calendar')
@Controller('api')
export class CalendarController {
  constructor(
    private readonly planner: Planner,
    private readonly overrides: Overrides,
  ) {}

  @Get('cohort-calendars')
  @Needs('cohort.read')
  @ApiOkResponse({ type: CohortTimelineView, isArray: true })
  all(): Promise<CohortTimelineView[]> {
    return this.planner.all();
  }

  @Get('cohorts/:id/calendar')
  @Needs('cohort.read')
  @ApiOkResponse({ type: CohortPlanView })
  one(@Param('id', ParseUUIDPipe) id: string, @Query() { from, to }: CalendarQuery): Promise<CohortPlanView> {
    return this.planner.one(id, from, to);
  }

  @Put('cohorts/:id/calendar/:day/:half')
  @Needs('calendar.manage')
  @ApiOkResponse({ type: DecidedHalfView })
  decide(
    @CurrentActor() actor: Actor,
    @Param() { id, day, half }: HalfDayAddress,
    @Body() body: HalfDayBody,
  ): Promise<DecidedHalfView> {
    return this.overrides.decide(actor, id, day, half, { ...body, reason: body.reason || null });
  }
}
