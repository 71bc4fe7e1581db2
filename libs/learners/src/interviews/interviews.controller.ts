import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { Assessments } from './assessments.service.js';
import { interviewResults, scoreLabels } from './interview.rules.js';
import {
  AssessmentBody,
  AssessmentView,
  InterviewBody,
  InterviewId,
  InterviewLine,
  InterviewResultBody,
  InterviewsQuery,
  InterviewView,
  InterviewWords,
  NewInterviewBody,
  StaffChoice,
} from './interviews.dto.js';
import { InterviewQueries } from './interviews.queries.js';
import { Interviews } from './interviews.service.js';

const labelled = (labels: object) =>
  Object.entries(labels).map(([code, label]) => ({ code, label: label as string }));

@ApiTags('interviews')
@Controller('api')
export class InterviewsController {
  constructor(
    private readonly interviews: Interviews,
    private readonly assessments: Assessments,
    private readonly queries: InterviewQueries,
  ) {}

  /** Every interview for the direction and the coordination; those they hold for trainers. */
  @Get('interviews')
  @Needs('interview.read')
  @ApiOkResponse({ type: InterviewLine, isArray: true })
  async list(@CurrentActor() actor: Actor, @Query() query: InterviewsQuery): Promise<InterviewLine[]> {
    return (await this.queries.list(actor, query)).map(({ versionId: _, ...line }) => line);
  }

  @Get('interview-words')
  @Needs('interview.read')
  @ApiOkResponse({ type: InterviewWords })
  words(): InterviewWords {
    return { results: labelled(interviewResults), scores: labelled(scoreLabels) };
  }

  /** Who may hold an interview. */
  @Get('interviewers')
  @Needs('interview.manage')
  @ApiOkResponse({ type: StaffChoice, isArray: true })
  staff(): Promise<StaffChoice[]> {
    return this.queries.staff();
  }

  @Post('applications/:id/interviews')
  @Needs('interview.manage')
  @ApiCreatedResponse({ type: InterviewId })
  async plan(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: NewInterviewBody,
  ): Promise<InterviewId> {
    return { id: await this.interviews.plan(actor, id, body) };
  }

  @Get('interviews/:id')
  @Needs('interview.read')
  @ApiOkResponse({ type: InterviewView })
  one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<InterviewView> {
    return this.assessments.one(actor, id);
  }

  @Put('interviews/:id')
  @HttpCode(204)
  @Needs('interview.manage')
  @ApiNoContentResponse()
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: InterviewBody,
  ): Promise<void> {
    await this.interviews.change(actor, id, body);
  }

  @Post('interviews/:id/cancellation')
  @HttpCode(204)
  @Needs('interview.manage')
  @ApiNoContentResponse()
  async cancel(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.interviews.cancel(actor, id, true);
  }

  @Delete('interviews/:id/cancellation')
  @HttpCode(204)
  @Needs('interview.manage')
  @ApiNoContentResponse()
  async putBack(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.interviews.cancel(actor, id, false);
  }

  @Put('interviews/:id/result')
  @HttpCode(204)
  @Needs('interview.manage')
  @ApiNoContentResponse()
  async conclude(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { result }: InterviewResultBody,
  ): Promise<void> {
    await this.interviews.conclude(actor, id, result);
  }

  /** What the person signed in thinks of it; only who holds the interview answers. */
  @Put('interviews/:id/assessment')
  @HttpCode(204)
  @Needs('interview.read')
  @ApiNoContentResponse()
  async assess(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AssessmentBody,
  ): Promise<void> {
    await this.assessments.write(actor, id, body);
  }

  /** Protected: what everybody wrote; each reading is logged. */
  @Get('interviews/:id/assessments')
  @Needs('interview.manage')
  @ApiOkResponse({ type: AssessmentView, isArray: true })
  assessmentsOf(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<AssessmentView[]> {
    return this.assessments.readAll(actor, id);
  }
}
