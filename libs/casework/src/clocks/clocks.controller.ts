import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { ClockMarks } from './clock-marks.service.js';
import { ClockViews } from './clock-views.service.js';
import { ClockMarkBody, ClockMarkId, ClocksQuery, ClockView } from './clocks.dto.js';

@ApiTags('casework')
@Controller('api')
export class ClocksController {
  constructor(
    private readonly views: ClockViews,
    private readonly marks: ClockMarks,
  ) {}

  @Get('clocks')
  @Needs('clock.read')
  @ApiOkResponse({ type: ClockView, isArray: true })
  list(@CurrentActor() actor: Actor, @Query() query: ClocksQuery) {
    return this.views.list(actor, query);
  }

  @Post('clock-marks')
  @Needs('clock.mark')
  @ApiCreatedResponse({ type: ClockMarkId })
  async mark(@CurrentActor() actor: Actor, @Body() body: ClockMarkBody): Promise<ClockMarkId> {
    return { id: await this.marks.mark(actor, body) };
  }

  @Delete('clock-marks/:id')
  @Needs('clock.mark')
  @HttpCode(204)
  async withdraw(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.marks.withdraw(actor, id);
  }
}
