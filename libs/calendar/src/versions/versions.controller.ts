import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { CalendarDifferenceView } from '../days/calendar.dto.js';
import { VersionHistory } from './version-history.service.js';
import {
  PendingChangeView,
  PublishedVersionView,
  VersionAddress,
  VersionBody,
  VersionSinceQuery,
  VersionView,
} from './versions.dto.js';
import { Versions } from './versions.service.js';

@ApiTags('calendar')
@Controller('api/cohorts/:id')
export class VersionsController {
  constructor(
    private readonly versions: Versions,
    private readonly history: VersionHistory,
  ) {}

  @Get('calendar-versions')
  @Needs('cohort.read')
  @ApiOkResponse({ type: VersionView, isArray: true })
  list(@Param('id', ParseUUIDPipe) id: string): Promise<VersionView[]> {
    return this.history.of(id);
  }

  @Get('calendar-versions/:number/changes')
  @Needs('cohort.read')
  @ApiOkResponse({ type: CalendarDifferenceView })
  changes(
    @Param() { id, number }: VersionAddress,
    @Query() { since }: VersionSinceQuery,
  ): Promise<CalendarDifferenceView> {
    return this.history.between(id, number, since);
  }

  @Get('calendar-draft/changes')
  @Needs('calendar.manage')
  @ApiOkResponse({ type: PendingChangeView })
  pending(@Param('id', ParseUUIDPipe) id: string): Promise<PendingChangeView> {
    return this.versions.pending(id);
  }

  @Post('calendar-versions')
  @Needs('calendar.manage')
  @ApiCreatedResponse({ type: PublishedVersionView })
  publish(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { note, seenRevision }: VersionBody,
  ): Promise<PublishedVersionView> {
    return this.versions.publish(actor, id, { note: note || null, seenRevision });
  }
}
