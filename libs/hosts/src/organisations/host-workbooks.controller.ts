import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type Actor, CurrentActor, Needs } from '#identity';
import { AnswersWorkbook, Clock, sendWorkbook } from '#platform';
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
  @Needs('list.export')
  @AnswersWorkbook()
  async make(
    @CurrentActor() actor: Actor,
    @Body() body: HostWorkbookBody,
    @Res() response: Response,
  ): Promise<void> {
    const bytes = await this.workbooks.make(actor, body);
    sendWorkbook(response, 'structures', this.clock.today().toString(), bytes);
  }
}
