import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import {
  FortnightParams,
  FortnightsQuery,
  FortnightsView,
  SignedFortnight,
  SignFortnightBody,
} from './fortnights.dto.js';
import { Fortnights } from './fortnights.service.js';
import { Signatures } from './signatures.service.js';

@ApiTags('attendance')
@Needs('workplace.record')
@Controller('api/fortnights')
export class FortnightsController {
  constructor(
    private readonly fortnights: Fortnights,
    private readonly signatures: Signatures,
  ) {}

  @Get()
  @ApiOkResponse({ type: FortnightsView })
  list(@CurrentActor() actor: Actor, @Query() { from, learnerId }: FortnightsQuery) {
    return this.fortnights.of(actor, from, learnerId);
  }

  @Put(':contractId/:fromMonday')
  @ApiOkResponse({ type: SignedFortnight })
  sign(
    @CurrentActor() actor: Actor,
    @Param() { contractId, fromMonday }: FortnightParams,
    @Body() body: SignFortnightBody,
  ) {
    return this.signatures.sign(actor, contractId, fromMonday, body);
  }
}
