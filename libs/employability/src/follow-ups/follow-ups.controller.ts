import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { Clock } from '#platform';
import { AnswerBody, AnswerId, DueFollowUpView, RecordedAnswerView } from './follow-ups.dto.js';
import { FollowUps } from './follow-ups.service.js';

@ApiTags('follow-ups')
@Controller('api')
export class FollowUpsController {
  constructor(
    private readonly followUps: FollowUps,
    private readonly clock: Clock,
  ) {}

  @Get('follow-ups')
  @Needs('follow-up.read')
  @ApiOkResponse({ type: DueFollowUpView, isArray: true })
  async due(): Promise<DueFollowUpView[]> {
    return this.followUps.due(`${this.clock.today()}`);
  }

  @Get('enrolments/:id/follow-ups')
  @Needs('follow-up.read')
  @ApiOkResponse({ type: RecordedAnswerView, isArray: true })
  async history(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<RecordedAnswerView[]> {
    return this.followUps.history(actor, id);
  }

  @Post('enrolments/:id/follow-ups')
  @Needs('follow-up.manage')
  @ApiCreatedResponse({ type: AnswerId })
  async record(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AnswerBody,
  ): Promise<AnswerId> {
    return { id: await this.followUps.record(actor, id, body) };
  }
}
