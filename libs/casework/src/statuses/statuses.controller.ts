import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { nationalStatuses } from './status.rules.js';
import { LearnerStatusView, StatusesQuery } from './statuses.dto.js';
import { Statuses } from './statuses.service.js';

@ApiTags('casework')
@Controller('api/learner-statuses')
export class StatusesController {
  constructor(private readonly statuses: Statuses) {}

  @Get()
  @Needs('learner-status.read')
  @ApiOkResponse({ type: LearnerStatusView, isArray: true })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { learnerId }: StatusesQuery,
  ): Promise<LearnerStatusView[]> {
    const statuses = await this.statuses.visible(actor, learnerId);
    return statuses.map((one) => ({ ...one, label: nationalStatuses[one.status] }));
  }
}
