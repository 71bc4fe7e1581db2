import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type Actor, CurrentActor, Needs } from '#identity';
import { Clock, sendWorkbook } from '#platform';
import { HostWorkbookBody } from './host-workbooks.dto.js';
import { HostWorkbooks } from './host-workbooks.service.js';

@ApiTags('hosts')
@Controller('api/host-workbooks')
export class HostWorkbooksController {
  constructor(
    private readonly workbooks: HostWorkbooks,
    private readonly clock: Clock,
  ) {}

  /** An .xlsx of the organisations chosen, or of all that match. */
  @Post()
  @HttpCode(200)
  @Needs('list.export')
  @ApiProduces('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOkResponse()
  async make(
    @CurrentActor() actor: Actor,
    @Body() body: HostWorkbookBody,
    @Res() response: Response,
  ): Promise<void> {
    const bytes = await this.workbooks.make(actor, body);
    sendWorkbook(response, 'structures', this.clock.today().toString(), bytes);
  }
}
