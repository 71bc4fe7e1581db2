import { Body, Controller, Delete, Param, ParseUUIDPipe, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { VersionHistory } from '../versions/version-history.service.js';
import {
  DraftHalfAddress,
  DraftHalfBody,
  DraftRevisionView,
  DraftWeeksBody,
  SeenDraftQuery,
  TakeUpBody,
} from './drafts.dto.js';
import { Drafts } from './drafts.service.js';

@ApiTags('calendar')
@Controller('api/cohorts/:id/calendar-draft')
export class DraftsController {
  constructor(
    private readonly drafts: Drafts,
    private readonly versions: VersionHistory,
  ) {}

  @Put('weeks')
  @Needs('calendar.manage')
  @ApiOkResponse({ type: DraftRevisionView })
  async weeks(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { weeks, seenRevision }: DraftWeeksBody,
  ): Promise<DraftRevisionView> {
    return { revision: await this.drafts.replaceWeeks(actor, id, weeks, { origin: 'hand', seenRevision }) };
  }

  @Put('half-days/:day/:half')
  @Needs('calendar.manage')
  @ApiOkResponse({ type: DraftRevisionView })
  async half(
    @CurrentActor() actor: Actor,
    @Param() { id, day, half }: DraftHalfAddress,
    @Body() body: DraftHalfBody,
  ): Promise<DraftRevisionView> {
    const decision = { ...body, reason: body.reason || null };
    return { revision: await this.drafts.decideHalf(actor, id, day, half, decision) };
  }

  @Put()
  @Needs('calendar.manage')
  @ApiOkResponse({ type: DraftRevisionView })
  async takeUp(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: TakeUpBody,
  ): Promise<DraftRevisionView> {
    return { revision: await this.versions.takeUp(actor, id, body) };
  }

  @Delete('last-change')
  @Needs('calendar.manage')
  @ApiOkResponse({ type: DraftRevisionView })
  async takeBack(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { seenRevision }: SeenDraftQuery,
  ): Promise<DraftRevisionView> {
    return { revision: await this.drafts.takeBack(actor, id, seenRevision) };
  }

  @Delete()
  @Needs('calendar.manage')
  @ApiOkResponse({ type: DraftRevisionView })
  async giveUp(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { seenRevision }: SeenDraftQuery,
  ): Promise<DraftRevisionView> {
    return { revision: await this.drafts.giveUp(actor, id, seenRevision) };
  }
}
