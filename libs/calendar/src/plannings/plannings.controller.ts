import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { Adoptions } from './adoptions.service.js';
import { PlanningViews } from './planning-views.service.js';
import {
  AdoptionBody,
  PlanningBody,
  PlanningId,
  PlanningOptionsView,
  PlanningSummaryView,
  PlanningView,
  SeenDraftView,
} from './plannings.dto.js';
import { Plannings } from './plannings.service.js';

@ApiTags('calendar')
@Controller('api')
export class PlanningsController {
  constructor(
    private readonly plannings: Plannings,
    private readonly views: PlanningViews,
    private readonly adoptions: Adoptions,
  ) {}

  @Get('planning-options')
  @Needs('calendar.manage')
  @ApiOkResponse({ type: PlanningOptionsView })
  options(): Promise<PlanningOptionsView> {
    return this.views.options();
  }

  @Get('plannings')
  @Needs('calendar.manage')
  @ApiOkResponse({ type: PlanningSummaryView, isArray: true })
  list(): Promise<PlanningSummaryView[]> {
    return this.plannings.list();
  }

  @Post('plannings')
  @Needs('calendar.manage')
  @ApiCreatedResponse({ type: PlanningId })
  async ask(@CurrentActor() actor: Actor, @Body() body: PlanningBody): Promise<PlanningId> {
    return { id: await this.plannings.ask(actor, body) };
  }

  @Get('plannings/:id')
  @Needs('calendar.manage')
  @ApiOkResponse({ type: PlanningView })
  one(@Param('id', ParseUUIDPipe) id: string): Promise<PlanningView> {
    return this.views.one(id);
  }

  @Post('plannings/:id/cancellation')
  @Needs('calendar.manage')
  @HttpCode(204)
  @ApiNoContentResponse()
  cancel(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.plannings.cancel(actor, id);
  }

  @Post('plannings/:id/adoption')
  @Needs('calendar.manage')
  @ApiCreatedResponse({ type: SeenDraftView, isArray: true })
  adopt(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { proposal, drafts }: AdoptionBody,
  ): Promise<SeenDraftView[]> {
    return this.adoptions.adopt(actor, id, proposal, drafts);
  }

  @Delete('plannings/:id/adoption')
  @Needs('calendar.manage')
  @HttpCode(204)
  @ApiNoContentResponse()
  takeBack(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.adoptions.takeBack(actor, id);
  }
}
