import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type Actor, CurrentActor, Needs } from '#identity';
import { Clock, sendWorkbook } from '#platform';
import { LearnerWorkbookBody } from './learner-list.dto.js';
import { LearnerLists } from './learner-lists.service.js';

@ApiTags('learners')
@Controller('api/learner-workbooks')
export class LearnerWorkbooksController {
  constructor(
    private readonly lists: LearnerLists,
    private readonly clock: Clock,
  ) {}

  /** An .xlsx of the learners chosen, or of all that match. */
  @Post()
  @HttpCode(200)
  @Needs('list.export')
  @ApiProduces('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOkResponse()
  async make(
    @CurrentActor() actor: Actor,
    @Body() body: LearnerWorkbookBody,
    @Res() response: Response,
  ): Promise<void> {
    const bytes = await this.lists.workbook(actor, body.columns, body.wanted);
    sendWorkbook(response, 'apprenants', this.clock.today().toString(), bytes);
  }
}
