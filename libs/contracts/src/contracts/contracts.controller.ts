import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { ContractCandidates } from './contract-candidates.service.js';
import { ContractChecks } from './contract-checks.service.js';
import { ContractDrafts } from './contract-drafts.service.js';
import { ContractFiles } from './contract-files.service.js';
import { ContractViews } from './contract-views.service.js';
import {
  ContractBody,
  ContractCandidateView,
  ContractCheckBody,
  ContractCheckView,
  ContractId,
  ContractSummaryView,
  ContractsQuery,
  ContractView,
  NewContractBody,
} from './contracts.dto.js';
import { Signatures } from './signatures.service.js';

@ApiTags('contracts')
@Needs('contract.manage')
@Controller('api')
export class ContractsController {
  constructor(
    private readonly views: ContractViews,
    private readonly files: ContractFiles,
    private readonly candidates: ContractCandidates,
    private readonly checks: ContractChecks,
    private readonly drafts: ContractDrafts,
    private readonly signatures: Signatures,
  ) {}

  @Get('contracts')
  @Needs('contract.read')
  @ApiOkResponse({ type: ContractSummaryView, isArray: true })
  list(@CurrentActor() actor: Actor, @Query() query: ContractsQuery) {
    return this.views.list(actor, query);
  }

  @Get('contracts/:id')
  @Needs('contract.read')
  @ApiOkResponse({ type: ContractView })
  one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.files.one(actor, id);
  }

  @Get('contract-candidates')
  @ApiOkResponse({ type: ContractCandidateView, isArray: true })
  learners() {
    return this.candidates.all();
  }

  @Post('contract-checks')
  @HttpCode(200)
  @ApiOkResponse({ type: ContractCheckView })
  check(@CurrentActor() actor: Actor, @Body() { contractId, ...input }: ContractCheckBody) {
    return this.checks.ofForm(actor, input, contractId ?? null);
  }

  @Post('contracts')
  @ApiCreatedResponse({ type: ContractId })
  async create(
    @CurrentActor() actor: Actor,
    @Body() { signedOn, ...input }: NewContractBody,
  ): Promise<ContractId> {
    const id = signedOn
      ? await this.signatures.signNew(actor, input, signedOn)
      : await this.drafts.create(actor, input);
    return { id };
  }

  @Put('contracts/:id')
  @HttpCode(204)
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ContractBody,
  ) {
    await this.drafts.change(actor, id, body);
  }
}
