import { Body, Controller, Get, Param, ParseIntPipe, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type Actor, CurrentActor, Needs } from '#identity';
import {
  NationalCheckView,
  NationalExportBody,
  NationalExportId,
  NationalExportView,
} from './national.dto.js';
import { NationalExports } from './national-exports.service.js';
import { NationalRecords } from './national-records.service.js';

@ApiTags('casework')
@Controller('api')
export class NationalController {
  constructor(
    private readonly records: NationalRecords,
    private readonly exports: NationalExports,
  ) {}

  @Get('national-check')
  @Needs('national-record.read')
  @ApiOkResponse({ type: NationalCheckView })
  async check(): Promise<NationalCheckView> {
    const checked = await this.records.check();
    const refused = checked.filter(({ record }) => record === null);
    return {
      ready: checked.length - refused.length,
      refused: refused.length,
      rows: refused.map(({ learnerId, firstName, lastName, refusals }) => ({
        learnerId,
        name: `${firstName} ${lastName}`,
        refusals: refusals.map(({ code, message, to, act }) => ({ code, message, to, act })),
      })),
    };
  }

  @Get('national-exports')
  @Needs('national-record.read')
  @ApiOkResponse({ type: NationalExportView, isArray: true })
  all() {
    return this.exports.all();
  }

  @Post('national-exports')
  @Needs('national-record.export')
  @ApiCreatedResponse({ type: NationalExportId })
  async make(@CurrentActor() actor: Actor, @Body() body: NationalExportBody): Promise<NationalExportId> {
    return { id: await this.exports.make(actor, body) };
  }

  @Get('national-exports/:id/files/:number')
  @Needs('national-record.export')
  async file(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('number', ParseIntPipe) number: number,
    @Res() response: Response,
  ): Promise<void> {
    const { name, bytes } = await this.exports.open(actor, id, number);
    response
      .type('application/json')
      .set('Cache-Control', 'no-store')
      .set('X-Content-Type-Options', 'nosniff')
      .attachment(name)
      .send(bytes);
  }
}
