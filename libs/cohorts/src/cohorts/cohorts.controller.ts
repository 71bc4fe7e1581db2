import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { CohortPlanning } from './cohort-planning.service.js';
import { CohortBody, CohortDraftBody, CohortId, CohortView, IntakeCalendarView } from './cohorts.dto.js';
import { Cohorts } from './cohorts.service.js';
import { IntakeCalendar } from './intake-calendar.service.js';

@ApiTags('cohorts')
@Controller('api')
export class CohortsController {
  constructor(
    private readonly cohorts: Cohorts,
    private readonly planning: CohortPlanning,
    private readonly calendar: IntakeCalendar,
  ) {}

  @Get('cohorts')
  @Needs('cohort.read')
  @ApiOkResponse({ type: CohortView, isArray: true })
  list(): Promise<CohortView[]> {
    return this.cohorts.all();
  }

  @Get('cohorts/:id')
  @Needs('cohort.read')
  @ApiOkResponse({ type: CohortView })
  one(@Param('id', ParseUUIDPipe) id: string): Promise<CohortView> {
    return this.cohorts.one(id);
  }

  @Post('cohorts')
  @Needs('cohort.manage')
  @ApiCreatedResponse({ type: CohortId })
  async create(@CurrentActor() actor: Actor, @Body() body: CohortBody): Promise<CohortId> {
    return { id: await this.planning.create(actor, body) };
  }

  @Put('cohorts/:id')
  @Needs('cohort.manage')
  @ApiOkResponse({ type: CohortView })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CohortBody,
  ): Promise<CohortView> {
    await this.planning.change(actor, id, body);
    return this.cohorts.one(id);
  }

  @Delete('cohorts/:id')
  @HttpCode(204)
  @Needs('cohort.manage')
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.planning.remove(actor, id);
  }

  @Get('intake-calendar')
  @Needs('cohort.read')
  @ApiOkResponse({ type: IntakeCalendarView })
  intakes(): Promise<IntakeCalendarView> {
    return this.calendar.read();
  }

  /** What a promotion would mean, without saving it. */
  @Post('cohort-drafts')
  @HttpCode(200)
  @Needs('cohort.manage')
  @ApiOkResponse({ type: IntakeCalendarView })
  draft(@Body() body: CohortDraftBody): Promise<IntakeCalendarView> {
    return this.calendar.withDraft(body);
  }
}
