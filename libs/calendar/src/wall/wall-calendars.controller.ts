import { Controller, Get, Param, ParseUUIDPipe, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type Actor, CurrentActor, Needs } from '#identity';
import { sendFile } from '#platform';
import { WallCalendarQuery } from './wall-calendars.dto.js';
import { WallCalendars } from './wall-calendars.service.js';

@ApiTags('calendar')
@Controller('api')
export class WallCalendarsController {
  constructor(private readonly walls: WallCalendars) {}

  @Get('cohorts/:id/wall-calendar')
  @Needs('cohort.read')
  async ofCohort(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() asked: WallCalendarQuery,
    @Res() response: Response,
  ): Promise<void> {
    sendFile(response, await this.walls.ofCohort(id, asked));
  }

  @Get('learners/:id/wall-calendar')
  @Needs('calendar.read')
  async ofLearner(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() asked: WallCalendarQuery,
    @Res() response: Response,
  ): Promise<void> {
    sendFile(response, await this.walls.ofLearner(actor, id, asked));
  }
}
