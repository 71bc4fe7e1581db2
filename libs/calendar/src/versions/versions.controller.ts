import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { CalendarChangeView } from '../days/calendar.dto.js';
import { PublishedVersionView, VersionBody, VersionView } from './versions.dto.js';
import { Versions } from './versions.service.js';

@ApiTags('calendar')
@Controller('api/cohorts/:id')
export class VersionsController {
  constructor(private readonly versions: Versions) {}

  @Get('calendar-versions')
  @Needs('cohort.read')
  @ApiOkResponse({ type: VersionView, isArray: true })
  list(@Param('id', ParseUUIDPipe) id: string): Promise<VersionView[]> {
    return this.versions.of(id);
  }

  @Get('calendar-draft/changes')
  @Needs('calendar.manage')
  @ApiOkResponse({ type: CalendarChangeView })
  pending(@Param('id', ParseUUIDPipe) id: string): Promise<CalendarChangeView> {
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
