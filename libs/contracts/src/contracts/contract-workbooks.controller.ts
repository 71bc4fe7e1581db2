import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type Actor, CurrentActor, Needs } from '#identity';
import { AnswersWorkbook, Clock, sendWorkbook } from '#platform';
import { ContractWorkbookBody } from './contract-workbooks.dto.js';
import { ContractWorkbooks } from './contract-workbooks.service.js';

@ApiTags('contracts')
@Controller('api/contract-workbooks')
export class ContractWorkbooksController {
  constructor(
    private readonly workbooks: ContractWorkbooks,
    private readonly clock: Clock,
  ) {}

  /** An .xlsx of the contracts chosen, or of all that match. */
  @Post()
  @Needs('list.export')
  @AnswersWorkbook()
  async make(
    @CurrentActor() actor: Actor,
    @Body() body: ContractWorkbookBody,
    @Res() response: Response,
  ): Promise<void> {
    const bytes = await this.workbooks.make(actor, body);
    sendWorkbook(response, 'contrats', this.clock.today().toString(), bytes);
  }
}
