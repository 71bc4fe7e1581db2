import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { refusalsOfRange } from '#almanac';
import { type Actor, CurrentActor, Needs } from '#identity';
import { RuleBroken } from '#platform';
import type { MediationDraft } from './mediation.js';
import { MediationBody, MediationId, MediationsQuery, MediationView } from './mediations.dto.js';
import { MediationQueries } from './mediations.queries.js';
import { Mediations } from './mediations.service.js';

@ApiTags('calendar')
@Controller('api/mediation-actions')
export class MediationsController {
  constructor(
    private readonly mediations: Mediations,
    private readonly queries: MediationQueries,
  ) {}

  @Get()
  @Needs('cohort.read')
  @ApiOkResponse({ type: MediationView, isArray: true })
  async between(@Query() { from, to }: MediationsQuery): Promise<MediationView[]> {
    RuleBroken.ifAny(refusalsOfRange(from, to, 2));
    return this.queries.between(from, to);
  }

  @Post()
  @Needs('calendar.manage')
  @ApiCreatedResponse({ type: MediationId })
  async plan(@CurrentActor() actor: Actor, @Body() body: MediationBody): Promise<MediationId> {
    return { id: await this.mediations.plan(actor, draftOf(body)) };
  }

  @Put(':id')
  @HttpCode(204)
  @Needs('calendar.manage')
  @ApiNoContentResponse()
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MediationBody,
  ): Promise<void> {
    await this.mediations.change(actor, id, draftOf(body));
  }

  @Delete(':id')
  @HttpCode(204)
  @Needs('calendar.manage')
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.mediations.remove(actor, id);
  }
}

const draftOf = (body: MediationBody): MediationDraft => ({
  ...body,
  roomId: body.roomId ?? null,
  halves: [...new Set(body.halves)],
  learnerIds: [...new Set(body.learnerIds)],
});
