import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { Holds } from './holds.service.js';
import {
  AnnouncedRun,
  DoneRun,
  RetentionHoldBody,
  RetentionRowId,
  RetentionTermBody,
  RetentionTermView,
} from './retention.dto.js';
import { RetentionOverview } from './retention-overview.service.js';
import { RetentionTerms } from './retention-terms.service.js';

@ApiTags('privacy')
@Needs('privacy.manage')
@Controller('api')
export class RetentionController {
  constructor(
    private readonly terms: RetentionTerms,
    private readonly overview: RetentionOverview,
    private readonly holds: Holds,
  ) {}

  @Get('retention-terms')
  @Needs('privacy.read')
  @ApiOkResponse({ type: RetentionTermView, isArray: true })
  inForce(): Promise<RetentionTermView[]> {
    return this.terms.inForce();
  }

  @Post('retention-terms')
  @ApiCreatedResponse({ type: RetentionRowId })
  async decide(@CurrentActor() actor: Actor, @Body() body: RetentionTermBody): Promise<RetentionRowId> {
    return { id: await this.terms.decide(actor, body) };
  }

  @Delete('retention-terms/:id')
  @HttpCode(204)
  async takeBack(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.terms.takeBack(actor, id);
  }

  @Get('retention-runs/announced')
  @ApiOkResponse({ type: AnnouncedRun, isArray: true })
  announced(): Promise<AnnouncedRun[]> {
    return this.overview.announced();
  }

  @Get('retention-runs/done')
  @ApiOkResponse({ type: DoneRun, isArray: true })
  done(): Promise<DoneRun[]> {
    return this.overview.done();
  }

  @Post('retention-holds')
  @ApiCreatedResponse({ type: RetentionRowId })
  async hold(@CurrentActor() actor: Actor, @Body() body: RetentionHoldBody): Promise<RetentionRowId> {
    return { id: await this.holds.hold(actor, body) };
  }

  @Delete('retention-holds/:id')
  @HttpCode(204)
  async lift(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.holds.lift(actor, id);
  }
}
