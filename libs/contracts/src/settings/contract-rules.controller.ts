import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { isDay, NotFound } from '#platform';
import { ContractRulesView, RuleBody, RuleValueId, SmicBody } from './contract-rules.dto.js';
import { ContractRules } from './contract-rules.service.js';

@ApiTags('contracts')
@Needs('contract-rules.manage')
@Controller('api')
export class ContractRulesController {
  constructor(private readonly rules: ContractRules) {}

  @Get('contract-rules')
  @Needs('contract.manage')
  @ApiOkResponse({ type: ContractRulesView })
  page(): Promise<ContractRulesView> {
    return this.rules.page();
  }

  @Post('contract-rules')
  @ApiCreatedResponse({ type: RuleValueId })
  async change(@CurrentActor() actor: Actor, @Body() body: RuleBody): Promise<RuleValueId> {
    return { id: await this.rules.change(actor, body) };
  }

  @Delete('contract-rules/:id')
  @HttpCode(204)
  async withdraw(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.rules.withdraw(actor, id);
  }

  @Post('smic-rates')
  @HttpCode(204)
  async addSmic(@CurrentActor() actor: Actor, @Body() body: SmicBody): Promise<void> {
    await this.rules.addSmic(actor, body);
  }

  @Delete('smic-rates/:day')
  @HttpCode(204)
  async withdrawSmic(@CurrentActor() actor: Actor, @Param('day') day: string): Promise<void> {
    if (!isDay(day)) throw new NotFound();
    await this.rules.withdrawSmic(actor, day);
  }
}
