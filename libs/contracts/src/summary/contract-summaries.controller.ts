import { Controller, Get, Param, ParseUUIDPipe, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type Actor, CurrentActor, Needs } from '#identity';
import { sendFile } from '#platform';
import { ContractSummaries } from './contract-summaries.service.js';

@ApiTags('contracts')
@Needs('contract.manage')
@Controller('api/contracts/:id/summary')
export class ContractSummariesController {
  constructor(private readonly summaries: ContractSummaries) {}

  @Get()
  async print(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    sendFile(response, await this.summaries.print(actor, id));
  }
}
