import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { AmendmentBody, AmendmentId, AmendmentMoveBody } from './amendments.dto.js';
import { Amendments } from './amendments.service.js';

@ApiTags('contracts')
@Needs('contract.manage')
@Controller('api/contracts/:id/amendments')
export class AmendmentsController {
  constructor(private readonly amendments: Amendments) {}

  @Post()
  @ApiCreatedResponse({ type: AmendmentId })
  async sign(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AmendmentBody,
  ): Promise<AmendmentId> {
    return { id: await this.amendments.sign(actor, id, body) };
  }

  @Post(':amendmentId/moves')
  @HttpCode(204)
  async move(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('amendmentId', ParseUUIDPipe) amendmentId: string,
    @Body() body: AmendmentMoveBody,
  ): Promise<void> {
    await this.amendments.move(actor, id, amendmentId, body);
  }
}
