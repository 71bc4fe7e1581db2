import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { CreatedId } from '../organisations/hosts.dto.js';
import { ProposalBody, ProposalMoveBody, ProposalsQuery, ProposalView } from './proposals.dto.js';
import { Proposals } from './proposals.service.js';

@ApiTags('placement')
@Needs('host.manage')
@Controller('api')
export class ProposalsController {
  constructor(private readonly proposals: Proposals) {}

  @Get('proposals')
  @ApiOkResponse({ type: ProposalView, isArray: true })
  list(@Query() query: ProposalsQuery) {
    return this.proposals.list(query);
  }

  @Post('positions/:id/proposals')
  @ApiCreatedResponse({ type: CreatedId })
  async propose(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { learnerId, note }: ProposalBody,
  ): Promise<CreatedId> {
    return { id: await this.proposals.propose(actor, id, learnerId, note) };
  }

  @Post('proposals/:id/moves')
  @HttpCode(204)
  async move(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ProposalMoveBody,
  ) {
    await this.proposals.move(actor, id, body);
  }

  @Delete('proposals/:id/moves/last')
  @HttpCode(204)
  async takeBack(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.proposals.takeBack(actor, id);
  }
}
