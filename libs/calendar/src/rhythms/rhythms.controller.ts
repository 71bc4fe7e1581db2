import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { RhythmAddress, RhythmBody, RhythmConsequencesView, RhythmView } from './rhythms.dto.js';
import { Rhythms } from './rhythms.service.js';

@ApiTags('calendar')
@Controller('api/cohorts/:id')
export class RhythmsController {
  constructor(private readonly rhythms: Rhythms) {}

  @Get('rhythms')
  @Needs('cohort.read')
  @ApiOkResponse({ type: RhythmView, isArray: true })
  async list(@Param('id', ParseUUIDPipe) id: string): Promise<RhythmView[]> {
    const kept = await this.rhythms.of(id);
    return kept.map(({ fromMonday, schoolWeeks, companyWeeks }) => ({
      fromMonday,
      schoolWeeks,
      companyWeeks,
    }));
  }

  @Put('rhythms')
  @Needs('calendar.manage')
  @HttpCode(204)
  async set(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RhythmBody,
  ): Promise<void> {
    await this.rhythms.set(actor, id, body);
  }

  @Delete('rhythms/:fromMonday')
  @Needs('calendar.manage')
  @HttpCode(204)
  async drop(@CurrentActor() actor: Actor, @Param() { id, fromMonday }: RhythmAddress): Promise<void> {
    await this.rhythms.drop(actor, id, fromMonday);
  }

  @Get('rhythm-consequences')
  @Needs('calendar.manage')
  @ApiOkResponse({ type: RhythmConsequencesView })
  consequences(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() rhythm: RhythmBody,
  ): Promise<RhythmConsequencesView> {
    return this.rhythms.consequences(id, rhythm);
  }
}
