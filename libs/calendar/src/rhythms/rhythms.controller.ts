import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { DraftRevisionView } from '../drafts/drafts.dto.js';
import type { Rhythm } from './rhythm.rules.js';
import {
  FrameBody,
  RhythmAddress,
  RhythmBody,
  RhythmConsequencesView,
  RhythmsView,
  weekdayNames,
} from './rhythms.dto.js';
import { Rhythms } from './rhythms.service.js';

@ApiTags('calendar')
@Controller('api/cohorts/:id')
export class RhythmsController {
  constructor(private readonly rhythms: Rhythms) {}

  @Get('rhythms')
  @Needs('cohort.read')
  @ApiOkResponse({ type: RhythmsView })
  async list(@Param('id', ParseUUIDPipe) id: string): Promise<RhythmsView> {
    const { frame, rhythms } = await this.rhythms.of(id);
    return { frame, rhythms: rhythms.map(named) };
  }

  @Put('rhythms')
  @Needs('calendar.manage')
  @ApiOkResponse({ type: DraftRevisionView })
  async set(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RhythmBody,
  ): Promise<DraftRevisionView> {
    return { revision: await this.rhythms.set(actor, id, numbered(body)) };
  }

  @Delete('rhythms/:fromMonday')
  @Needs('calendar.manage')
  @ApiOkResponse({ type: DraftRevisionView })
  async drop(
    @CurrentActor() actor: Actor,
    @Param() { id, fromMonday }: RhythmAddress,
  ): Promise<DraftRevisionView> {
    return { revision: await this.rhythms.drop(actor, id, fromMonday) };
  }

  @Put('calendar-frame')
  @Needs('calendar.manage')
  @ApiOkResponse({ type: DraftRevisionView })
  async frame(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: FrameBody,
  ): Promise<DraftRevisionView> {
    return { revision: await this.rhythms.frame(actor, id, body) };
  }

  @Post('frame-consequences')
  @Needs('calendar.manage')
  @HttpCode(200)
  @ApiOkResponse({ type: RhythmConsequencesView })
  frameConsequences(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: FrameBody,
  ): Promise<RhythmConsequencesView> {
    return this.rhythms.frameConsequences(id, body);
  }

  @Post('rhythm-consequences')
  @Needs('calendar.manage')
  @HttpCode(200)
  @ApiOkResponse({ type: RhythmConsequencesView })
  consequences(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RhythmBody,
  ): Promise<RhythmConsequencesView> {
    return this.rhythms.consequences(id, numbered(body));
  }
}

const names: readonly string[] = weekdayNames;
const numbered = ({ schoolDays, ...rhythm }: RhythmBody): Rhythm => ({
  ...rhythm,
  schoolDays: schoolDays.map((day) => names.indexOf(day) + 1).sort(),
});
const named = ({ schoolDays, ...rhythm }: Rhythm) => ({
  ...rhythm,
  schoolDays: schoolDays.map((day) => weekdayNames[day - 1]!),
});
