import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { HistoryAddress, HistoryPage, HistoryQuery } from './history.dto.js';
import { History } from './history.service.js';

@ApiTags('history')
@Controller('api/history')
export class HistoryController {
  constructor(private readonly history: History) {}

  /** Who did what on a file, newest first. */
  @Get(':kind/:id')
  @Needs('history.read')
  @ApiOkResponse({ type: HistoryPage })
  of(
    @CurrentActor() actor: Actor,
    @Param() { kind, id }: HistoryAddress,
    @Query() { limit, after }: HistoryQuery,
  ): Promise<HistoryPage> {
    return this.history.of(actor, kind, id, limit, after);
  }
}
