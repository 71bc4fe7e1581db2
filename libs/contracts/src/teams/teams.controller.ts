import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { Departures } from './departures.service.js';
import { TeamDepartureBody, TeamMemberBody } from './teams.dto.js';
import { Teams } from './teams.service.js';

@ApiTags('contracts')
@Needs('contract.manage')
@Controller('api/contracts/:id/tutors')
export class TeamsController {
  constructor(
    private readonly teams: Teams,
    private readonly departures: Departures,
  ) {}

  @Post()
  @HttpCode(204)
  async join(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: TeamMemberBody,
  ): Promise<void> {
    await this.teams.join(actor, id, body.tutorId, body.from);
  }

  @Post(':memberId/departure')
  @HttpCode(204)
  async leave(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('memberId', ParseUUIDPipe) memberId: string,
    @Body() body: TeamDepartureBody,
  ): Promise<void> {
    await this.departures.leave(actor, id, memberId, body);
  }
}
