import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { subjectOf } from '../sessions/session.js';
import { contentFrom } from '../sessions/sessions.dto.js';
import type { PlannedPlacement } from './application.rules.js';
import { TemplateApplications } from './template-applications.service.js';
import {
  PlacementView,
  TakenBackView,
  TemplateApplicationBody,
  TemplateApplicationView,
  WeekTemplateBody,
  WeekTemplateId,
  WeekTemplateView,
} from './week-templates.dto.js';
import { WeekTemplates } from './week-templates.service.js';

@ApiTags('sessions')
@Needs('calendar.manage')
@Controller('api')
export class WeekTemplatesController {
  constructor(
    private readonly templates: WeekTemplates,
    private readonly applications: TemplateApplications,
  ) {}

  @Get('cohorts/:id/week-templates')
  @ApiOkResponse({ type: WeekTemplateView, isArray: true })
  of(@Param('id', ParseUUIDPipe) id: string): Promise<WeekTemplateView[]> {
    return this.templates.of(id);
  }

  @Post('cohorts/:id/week-templates')
  @ApiCreatedResponse({ type: WeekTemplateId })
  async create(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: WeekTemplateBody,
  ): Promise<WeekTemplateId> {
    return { id: await this.templates.create(actor, id, draftFrom(body)) };
  }

  @Put('week-templates/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: WeekTemplateBody,
  ): Promise<void> {
    return this.templates.change(actor, id, draftFrom(body));
  }

  @Delete('week-templates/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.templates.remove(actor, id);
  }

  /** What applying would do, without writing it. */
  @Post('week-templates/:id/previews')
  @HttpCode(200)
  @ApiOkResponse({ type: PlacementView, isArray: true })
  async preview(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() asked: TemplateApplicationBody,
  ): Promise<PlacementView[]> {
    return (await this.applications.preview(id, asked)).map(viewOf);
  }

  @Post('week-templates/:id/applications')
  @ApiCreatedResponse({ type: TemplateApplicationView })
  async apply(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() asked: TemplateApplicationBody,
  ): Promise<TemplateApplicationView> {
    const done = await this.applications.apply(actor, id, asked);
    return { id: done.id, placements: done.placements.map(viewOf) };
  }

  @Delete('template-applications/:id')
  @ApiOkResponse({ type: TakenBackView })
  async undo(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<TakenBackView> {
    return { sessions: await this.applications.undo(actor, id) };
  }
}

const draftFrom = ({ name, halves }: WeekTemplateBody) => ({
  name,
  halves: halves.map((one) => ({ ...one, ...contentFrom(one) })),
});

const viewOf = ({ day, half, outcome, content, before, reasons }: PlannedPlacement): PlacementView => ({
  day,
  half,
  outcome,
  subject: subjectOf(content),
  before: before && subjectOf(before),
  reasons,
});
