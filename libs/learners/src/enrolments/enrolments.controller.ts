import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Cohorts } from '#cohorts';
import { type Actor, CurrentActor, Needs } from '#identity';
import { CohortLearner, ExitBody, ExitReasonView, Headcount, ReopenBody } from '../people/learners.dto.js';
import { Enrolments } from './enrolments.service.js';
import { type ExitReason, exitReasons } from './exit-reasons.js';
import { Headcounts } from './headcounts.queries.js';

@ApiTags('learners')
@Controller('api')
export class EnrolmentsController {
  constructor(
    private readonly enrolments: Enrolments,
    private readonly headcounts: Headcounts,
    private readonly cohorts: Cohorts,
  ) {}

  /** Names and dates, by name: three statements, session included, whatever the size. */
  @Get('cohorts/:id/learners')
  @Needs('cohort.read')
  @ApiOkResponse({ type: CohortLearner, isArray: true })
  async ofCohort(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<CohortLearner[]> {
    await this.cohorts.one(id);
    return this.enrolments.ofCohort(id, { actor });
  }

  @Get('headcounts')
  @Needs('cohort.read')
  @ApiOkResponse({ type: Headcount, isArray: true })
  heads(): Promise<Headcount[]> {
    return this.headcounts.read();
  }

  @Get('exit-reasons')
  @Needs('learner.read')
  @ApiOkResponse({ type: ExitReasonView, isArray: true })
  reasons(): ExitReasonView[] {
    return (Object.keys(exitReasons) as ExitReason[]).map((code) => ({ code, ...exitReasons[code] }));
  }

  @Post('enrolments/:id/exit')
  @HttpCode(204)
  @Needs('learner.manage')
  @ApiNoContentResponse()
  async exit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ExitBody,
  ): Promise<void> {
    await this.enrolments.exit(actor, id, body);
  }

  /** Takes the exit back: the director, with a reason. */
  @Delete('enrolments/:id/exit')
  @HttpCode(204)
  @Needs('learner.manage')
  @ApiNoContentResponse()
  async reopen(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReopenBody,
  ): Promise<void> {
    await this.enrolments.reopen(actor, id, body.reason);
  }
}
