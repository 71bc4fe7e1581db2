import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type Actor, CurrentActor, Needs } from '#identity';
import { AnswersWorkbook, Clock, sendWorkbook } from '#platform';
import { ApplicationWorkbookBody } from './application-workbooks.dto.js';
import { ApplicationWorkbooks } from './application-workbooks.service.js';

@ApiTags('applications')
@Controller('api/application-workbooks')
export class ApplicationWorkbooksController {
  constructor(
    private readonly workbooks: ApplicationWorkbooks,
    private readonly clock: Clock,
  ) {}

  /** An .xlsx of the applications chosen, or of all that match. */
  @Post()
  @Needs('list.export')
  @AnswersWorkbook()
  async make(
    @CurrentActor() actor: Actor,
    @Body() body: ApplicationWorkbookBody,
    @Res() response: Response,
  ): Promise<void> {
    const bytes = await this.workbooks.make(actor, body);
    sendWorkbook(response, 'candidatures', this.clock.today().toString(), bytes);
  }
}
