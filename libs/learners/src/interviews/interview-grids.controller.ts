import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { InterviewGrids } from './interview-grids.service.js';
import {
  InterviewGridBody,
  InterviewGridView,
  InterviewId,
  PositioningBody,
  PositioningView,
} from './interviews.dto.js';
import { PositioningResults } from './positioning.service.js';

@ApiTags('interviews')
@Controller('api')
export class InterviewGridsController {
  constructor(
    private readonly grids: InterviewGrids,
    private readonly positioning: PositioningResults,
  ) {}

  @Get('interview-grids')
  @Needs('interview.manage')
  @ApiOkResponse({ type: InterviewGridView, isArray: true })
  all(): Promise<InterviewGridView[]> {
    return this.grids.all();
  }

  @Post('interview-grids')
  @Needs('interview.manage')
  @ApiCreatedResponse({ type: InterviewId })
  async create(@CurrentActor() actor: Actor, @Body() body: InterviewGridBody): Promise<InterviewId> {
    return { id: await this.grids.create(actor, body) };
  }

  @Post('interview-grids/:id/versions')
  @HttpCode(204)
  @Needs('interview.manage')
  @ApiNoContentResponse()
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: InterviewGridBody,
  ): Promise<void> {
    await this.grids.change(actor, id, body);
  }

  @Post('interview-grids/:id/retirement')
  @HttpCode(204)
  @Needs('interview.manage')
  @ApiNoContentResponse()
  async retire(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.grids.retire(actor, id, true);
  }

  @Delete('interview-grids/:id/retirement')
  @HttpCode(204)
  @Needs('interview.manage')
  @ApiNoContentResponse()
  async putBack(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.grids.retire(actor, id, false);
  }

  /** Protected: each reading is logged. */
  @Get('applications/:id/positioning-results')
  @Needs('interview.manage')
  @ApiOkResponse({ type: PositioningView, isArray: true })
  results(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PositioningView[]> {
    return this.positioning.read(actor, id);
  }

  @Post('applications/:id/positioning-results')
  @Needs('interview.manage')
  @ApiCreatedResponse({ type: InterviewId })
  async record(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PositioningBody,
  ): Promise<InterviewId> {
    return { id: await this.positioning.add(actor, id, body) };
  }

  @Delete('positioning-results/:id')
  @HttpCode(204)
  @Needs('interview.manage')
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.positioning.remove(actor, id);
  }
}
