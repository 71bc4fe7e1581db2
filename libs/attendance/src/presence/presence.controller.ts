import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { CorrectedHalfDay, CorrectionBody } from '../corrections/corrections.dto.js';
import { Corrections } from '../corrections/corrections.service.js';
import { LearnerTotalsView } from '../totals/totals.dto.js';
import { HalfDays } from './half-days.service.js';
import {
  CohortPresence,
  HalfDayParams,
  HalfDayRevision,
  LearnerHalfDay,
  PresenceQuery,
  RangeQuery,
} from './presence.dto.js';
import { Presence } from './presence.service.js';

@ApiTags('attendance')
@Controller('api')
export class PresenceController {
  constructor(
    private readonly presence: Presence,
    private readonly halfDays: HalfDays,
    private readonly corrections: Corrections,
  ) {}

  @Get('cohorts/:id/presence')
  @Needs('sheet.read')
  @ApiOkResponse({ type: CohortPresence })
  ofCohort(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { day }: PresenceQuery,
  ) {
    return this.presence.ofCohort(actor, id, day);
  }

  @Get('learners/:id/half-days')
  @Needs('presence.read')
  @ApiOkResponse({ type: LearnerHalfDay, isArray: true })
  ofLearner(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { from, to }: RangeQuery,
  ) {
    return this.halfDays.of(actor, id, from, to);
  }

  @Get('learners/:id/attendance')
  @Needs('presence.read')
  @ApiOkResponse({ type: LearnerTotalsView })
  totals(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { from, to }: RangeQuery,
  ) {
    return this.halfDays.totals(actor, id, from, to);
  }

  @Get('learners/:id/half-days/:day/:half/history')
  @Needs('presence.read')
  @ApiOkResponse({ type: HalfDayRevision, isArray: true })
  history(@CurrentActor() actor: Actor, @Param() { id, day, half }: HalfDayParams) {
    return this.halfDays.history(actor, id, day, half);
  }

  @Post('learners/:id/half-days/:day/:half/corrections')
  @HttpCode(201)
  @Needs('presence.correct')
  @ApiOkResponse({ type: CorrectedHalfDay })
  correct(
    @CurrentActor() actor: Actor,
    @Param() { id, day, half }: HalfDayParams,
    @Body() body: CorrectionBody,
  ) {
    return this.corrections.correct(actor, id, day, half, body);
  }
}
