import { Body, Controller, Delete, Get, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { Clock } from '#platform';
import { SessionKeeping } from './session-keeping.service.js';
import { SessionWeeks } from './session-weeks.service.js';
import {
  ChangedSessionBody,
  contentFrom,
  MySessionsQuery,
  MySessionsView,
  NewSessionBody,
  PlacedSession,
  SessionCancellationBody,
  SessionChoicesQuery,
  SessionChoicesView,
  SessionRevision,
  SessionWeekQuery,
  SessionWeekView,
  TroubledSessionView,
} from './sessions.dto.js';

@ApiTags('sessions')
@Controller('api')
export class SchoolSessionsController {
  constructor(
    private readonly clock: Clock,
    private readonly weeks: SessionWeeks,
    private readonly keeping: SessionKeeping,
  ) {}

  @Get('cohorts/:id/sessions')
  @Needs('cohort.read')
  @ApiOkResponse({ type: SessionWeekView })
  week(@Param('id', ParseUUIDPipe) id: string, @Query() { day }: SessionWeekQuery): Promise<SessionWeekView> {
    return this.weeks.week(id, day ?? this.clock.today().toString());
  }

  @Get('cohorts/:id/session-choices')
  @Needs('calendar.manage')
  @ApiOkResponse({ type: SessionChoicesView })
  choices(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { day, half, sessionId }: SessionChoicesQuery,
  ): Promise<SessionChoicesView> {
    return this.weeks.choices(id, day && half ? { day, half } : null, sessionId);
  }

  @Post('cohorts/:id/sessions')
  @Needs('calendar.manage')
  @ApiCreatedResponse({ type: PlacedSession })
  async place(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { day, half, ...content }: NewSessionBody,
  ): Promise<PlacedSession> {
    return { id: await this.keeping.place(actor, id, { day, half, ...contentFrom(content) }) };
  }

  @Put('sessions/:id')
  @Needs('calendar.manage')
  @ApiOkResponse({ type: SessionRevision })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { seenRevision, ...content }: ChangedSessionBody,
  ): Promise<SessionRevision> {
    return { revision: await this.keeping.change(actor, id, contentFrom(content), seenRevision) };
  }

  @Post('sessions/:id/cancellation')
  @Needs('calendar.manage')
  @ApiCreatedResponse({ type: SessionRevision })
  async cancel(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { seenRevision }: SessionCancellationBody,
  ): Promise<SessionRevision> {
    return { revision: await this.keeping.cancel(actor, id, seenRevision) };
  }

  @Delete('sessions/:id/cancellation')
  @Needs('calendar.manage')
  @ApiOkResponse({ type: SessionRevision })
  async restore(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<SessionRevision> {
    return { revision: await this.keeping.restore(actor, id) };
  }

  @Get('troubled-sessions')
  @Needs('cohort.read')
  @ApiOkResponse({ type: TroubledSessionView, isArray: true })
  troubled(): Promise<TroubledSessionView[]> {
    return this.weeks.troubled();
  }

  @Get('my-sessions')
  @Needs('cohort.read')
  @ApiOkResponse({ type: MySessionsView })
  mine(@CurrentActor() actor: Actor, @Query() asked: MySessionsQuery): Promise<MySessionsView> {
    return this.weeks.ofActor(actor, asked);
  }
}
