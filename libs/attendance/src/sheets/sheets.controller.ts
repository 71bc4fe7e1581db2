import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import {
  SavedSheet,
  SaveSheetBody,
  SheetParams,
  SheetSummary,
  SheetsQuery,
  SheetView,
} from './sheets.dto.js';
import { Sheets } from './sheets.service.js';
import { SheetsOverview } from './sheets-overview.service.js';

@ApiTags('attendance')
@Controller('api')
export class SheetsController {
  constructor(
    private readonly sheets: Sheets,
    private readonly overview: SheetsOverview,
  ) {}

  @Get('sheets')
  @Needs('sheet.read')
  @ApiOkResponse({ type: SheetSummary, isArray: true })
  list(@Query() { from, to }: SheetsQuery) {
    return this.overview.between(from, to);
  }

  @Get('cohorts/:id/sheets/:day/:half')
  @Needs('sheet.read')
  @ApiOkResponse({ type: SheetView })
  read(@CurrentActor() actor: Actor, @Param() { id, day, half }: SheetParams) {
    return this.sheets.read(actor, { cohortId: id, day, half });
  }

  @Put('cohorts/:id/sheets/:day/:half')
  @Needs('sheet.record')
  @ApiOkResponse({ type: SavedSheet })
  save(
    @CurrentActor() actor: Actor,
    @Param() { id, day, half }: SheetParams,
    @Body() { version, clientId, marks }: SaveSheetBody,
  ) {
    return this.sheets.save(actor, { cohortId: id, day, half }, { version, clientId, marks });
  }
}
