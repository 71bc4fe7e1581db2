import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { DigestChoice } from './digests.dto.js';
import { Digests } from './digests.service.js';

@ApiTags('casework')
@Needs('to-do.read')
@Controller('api/weekly-message')
export class DigestsController {
  constructor(private readonly digests: Digests) {}

  @Get()
  @ApiOkResponse({ type: DigestChoice })
  async mine(@CurrentActor() actor: Actor): Promise<DigestChoice> {
    return { wanted: await this.digests.wanted(actor) };
  }

  @Put()
  @HttpCode(204)
  async choose(@CurrentActor() actor: Actor, @Body() { wanted }: DigestChoice) {
    await this.digests.choose(actor, wanted);
  }
}
