import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { Waivers } from '../admission/waivers.service.js';
import { levelLabels } from '../eligibility/level-codes.rules.js';
import { ApplicationFiles } from './application-files.service.js';
import { ApplicationLists } from './application-lists.service.js';
import {
  ApplicationBody,
  ApplicationId,
  ApplicationList,
  ApplicationsQuery,
  ApplicationView,
  ApplicationWords,
  MoveBody,
  MoveId,
  PrescriptionView,
  WaiverBody,
} from './applications.dto.js';
import { Applications } from './applications.service.js';
import { Corrections } from './corrections.service.js';
import { Moves } from './moves.service.js';
import { prescriberLabels } from './prescriber-labels.js';
import { refusalReasons } from './refusal-reasons.js';
import { stageLabels } from './stages.rules.js';

const labelled = <Code extends string>(labels: Readonly<Record<Code, string>>) =>
  (Object.entries(labels) as [Code, string][]).map(([code, label]) => ({ code, label }));

@ApiTags('applications')
@Controller('api')
export class ApplicationsController {
  constructor(
    private readonly applications: Applications,
    private readonly corrections: Corrections,
    private readonly files: ApplicationFiles,
    private readonly lists: ApplicationLists,
    private readonly moves: Moves,
    private readonly waivers: Waivers,
  ) {}

  @Get('applications')
  @Needs('application.read')
  @ApiOkResponse({ type: ApplicationList })
  list(@CurrentActor() actor: Actor, @Query() query: ApplicationsQuery): Promise<ApplicationList> {
    return this.lists.list(actor, query);
  }

  /** The words of the forms: stages, reasons of refusal, levels, prescribers. */
  @Get('application-words')
  @Needs('application.read')
  @ApiOkResponse({ type: ApplicationWords })
  words(): ApplicationWords {
    return {
      stages: labelled(stageLabels),
      refusalReasons: labelled(refusalReasons),
      levels: labelled(levelLabels),
      prescribers: labelled(prescriberLabels),
    };
  }

  @Get('applications/:id')
  @Needs('application.read')
  @ApiOkResponse({ type: ApplicationView })
  one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ApplicationView> {
    return this.files.one(actor, id);
  }

  @Post('applications')
  @Needs('application.manage')
  @ApiCreatedResponse({ type: ApplicationId })
  async receive(@CurrentActor() actor: Actor, @Body() body: ApplicationBody): Promise<ApplicationId> {
    return { id: await this.applications.receive(actor, body) };
  }

  @Put('applications/:id')
  @HttpCode(204)
  @Needs('application.manage')
  @ApiNoContentResponse()
  async correct(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ApplicationBody,
  ): Promise<void> {
    await this.corrections.correct(actor, id, body);
  }

  /** Protected: each reading is logged. */
  @Get('applications/:id/prescription')
  @Needs('application.read')
  @ApiOkResponse({ type: PrescriptionView })
  prescription(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<PrescriptionView> {
    return this.applications.readPrescription(actor, id);
  }

  @Post('applications/:id/moves')
  @Needs('application.manage')
  @ApiCreatedResponse({ type: MoveId })
  move(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MoveBody,
  ): Promise<MoveId> {
    return this.moves.move(actor, id, body);
  }

  @Post('application-moves/:id/reversal')
  @Needs('application.manage')
  @ApiCreatedResponse({ type: MoveId })
  reverse(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<MoveId> {
    return this.moves.reverse(actor, id);
  }

  @Post('applications/:id/waivers')
  @HttpCode(204)
  @Needs('waiver.sign')
  @ApiNoContentResponse()
  async waive(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: WaiverBody,
  ): Promise<void> {
    await this.waivers.sign(actor, id, body.reason);
  }
}
