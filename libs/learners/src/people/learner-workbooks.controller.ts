import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type Actor, CurrentActor, Needs } from '#identity';
import { AnswersWorkbook, Clock, sendWorkbook } from '#platform';
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
  @Needs('list.export')
  @AnswersWorkbook()
  async make(
    @CurrentActor() actor: Actor,
    @Body() body: LearnerWorkbookBody,
    @Res() response: Response,
  ): Promise<void> {
    const bytes = await this.lists.workbook(actor, body.columns, body.wanted);
    sendWorkbook(response, 'apprenants', this.clock.today().toString(), bytes);
  }
}
