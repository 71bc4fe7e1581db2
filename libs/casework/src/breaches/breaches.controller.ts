import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { BreachBody, BreachId, BreachView } from './breaches.dto.js';
import { Breaches } from './breaches.service.js';

@ApiTags('privacy')
@Needs('privacy.manage')
@Controller('api/breaches')
export class BreachesController {
  constructor(private readonly breaches: Breaches) {}

  @Get()
  @ApiOkResponse({ type: BreachView, isArray: true })
  all(): Promise<BreachView[]> {
    return this.breaches.all();
  }

  @Post()
  @ApiCreatedResponse({ type: BreachId })
  async record(@CurrentActor() actor: Actor, @Body() body: BreachBody): Promise<BreachId> {
    return { id: await this.breaches.record(actor, body) };
  }

  @Put(':id')
  @HttpCode(204)
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: BreachBody,
  ) {
    await this.breaches.change(actor, id, body);
  }

  @Post(':id/closure')
  @HttpCode(204)
  async close(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.breaches.close(actor, id);
  }
}
