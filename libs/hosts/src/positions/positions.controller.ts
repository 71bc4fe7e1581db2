import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { CreatedId } from '../organisations/hosts.dto.js';
import { PositionBody, PositionMoveBody, PositionsQuery, PositionView } from './positions.dto.js';
import { Positions } from './positions.service.js';

@ApiTags('placement')
@Needs('host.manage')
@Controller('api')
export class PositionsController {
  constructor(private readonly positions: Positions) {}

  @Get('positions')
  @Needs('host.read')
  @ApiOkResponse({ type: PositionView, isArray: true })
  list(@Query() query: PositionsQuery) {
    return this.positions.list(query);
  }

  @Post('sites/:id/positions')
  @ApiCreatedResponse({ type: CreatedId })
  async offer(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PositionBody,
  ): Promise<CreatedId> {
    return { id: await this.positions.offer(actor, id, body) };
  }

  @Put('positions/:id')
  @HttpCode(204)
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PositionBody,
  ) {
    await this.positions.change(actor, id, body);
  }

  @Post('positions/:id/moves')
  @HttpCode(204)
  async move(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { status, reason }: PositionMoveBody,
  ) {
    await this.positions.move(actor, id, status, reason);
  }
}
