import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { commitments, partyLabels } from '../commitments/commitments.js';
import { AgreementPages } from './agreement-pages.service.js';
import {
  AgreementBody,
  AgreementPage,
  CommitmentId,
  CommitmentView,
  TermChangeBody,
} from './agreements.dto.js';
import { Agreements } from './agreements.service.js';

@ApiTags('agreement')
@Controller('api/agreement')
export class AgreementsController {
  constructor(
    private readonly agreements: Agreements,
    private readonly pages: AgreementPages,
  ) {}

  @Get()
  @Needs('agreement.read')
  @ApiOkResponse({ type: AgreementPage })
  page(): Promise<AgreementPage> {
    return this.pages.read();
  }

  @Get('commitments')
  @Needs('agreement.read')
  @ApiOkResponse({ type: CommitmentView, isArray: true })
  commitments(): CommitmentView[] {
    return commitments.map(({ id, text, owedBy }) => ({
      id,
      text,
      owedBy,
      owedByLabel: partyLabels[owedBy],
    }));
  }

  @Post()
  @Needs('agreement.manage')
  @ApiCreatedResponse({ type: CommitmentId })
  async create(@CurrentActor() actor: Actor, @Body() body: AgreementBody): Promise<CommitmentId> {
    return { id: await this.agreements.create(actor, { ...body, terms: { ...body.terms, endsOn: null } }) };
  }

  @Post('terms')
  @Needs('agreement.manage')
  @ApiCreatedResponse({ type: CommitmentId })
  async change(@CurrentActor() actor: Actor, @Body() body: TermChangeBody): Promise<CommitmentId> {
    return { id: await this.agreements.change(actor, body) };
  }

  @Delete('terms/:id')
  @HttpCode(204)
  @Needs('agreement.manage')
  @ApiNoContentResponse()
  async withdraw(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.agreements.withdraw(actor, id);
  }
}
