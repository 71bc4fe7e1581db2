import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { Learners } from '../people/learners.service.js';
import {
  ExtensionBody,
  PathwayStep,
  ReturnBody,
  StepId,
  TakeBackBody,
  TransferBody,
} from './pathways.dto.js';
import { Pathways } from './pathways.service.js';
import { PathwaySteps } from './steps.queries.js';
import { stepLabels } from './steps.rules.js';

@ApiTags('learners')
@Controller('api')
export class PathwaysController {
  constructor(
    private readonly pathways: Pathways,
    private readonly steps: PathwaySteps,
    private readonly learners: Learners,
  ) {}

  /** What was decided for a learner's training, newest first, with what was taken back. */
  @Get('learners/:id/pathway')
  @Needs('learner.manage')
  @ApiOkResponse({ type: PathwayStep, isArray: true })
  async ofLearner(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<PathwayStep[]> {
    await this.learners.one(actor, id);
    const steps = await this.steps.ofLearner(id);
    return steps.map(({ signedById: _, ...step }) => ({ ...step, kindLabel: stepLabels[step.kind] }));
  }

  /** Changes promotion, or repeats a year: the place goes on in another promotion. */
  @Post('enrolments/:id/transfer')
  @Needs('learner.manage')
  @ApiCreatedResponse({ type: StepId })
  async transfer(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: TransferBody,
  ): Promise<StepId> {
    return { id: await this.pathways.transfer(actor, id, body) };
  }

  @Post('enrolments/:id/extensions')
  @Needs('learner.manage')
  @ApiCreatedResponse({ type: StepId })
  async extend(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ExtensionBody,
  ): Promise<StepId> {
    return { id: await this.pathways.extend(actor, id, body) };
  }

  @Post('enrolments/:id/returns')
  @Needs('learner.manage')
  @ApiCreatedResponse({ type: StepId })
  async returnToTraining(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReturnBody,
  ): Promise<StepId> {
    return { id: await this.pathways.returnToTraining(actor, id, body) };
  }

  @Post('pathway-steps/:id/reversal')
  @HttpCode(204)
  @Needs('learner.manage')
  @ApiNoContentResponse()
  async takeBack(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: TakeBackBody,
  ): Promise<void> {
    await this.pathways.takeBack(actor, id, body.reason);
  }
}
