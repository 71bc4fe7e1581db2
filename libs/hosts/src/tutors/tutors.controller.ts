import { Body, Controller, Delete, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { CreatedId } from '../organisations/hosts.dto.js';
import { TutorBody, TutorDepartureBody } from './tutors.dto.js';
import { Tutors } from './tutors.service.js';

@ApiTags('hosts')
@Needs('host.manage')
@Controller('api')
export class TutorsController {
  constructor(private readonly tutors: Tutors) {}

  @Post('sites/:id/tutors')
  @ApiCreatedResponse({ type: CreatedId })
  async add(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: TutorBody,
  ): Promise<CreatedId> {
    return { id: await this.tutors.add(actor, id, body) };
  }

  @Put('tutors/:id')
  @HttpCode(204)
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: TutorBody,
  ) {
    await this.tutors.change(actor, id, body);
  }

  @Post('tutors/:id/access-link')
  @HttpCode(204)
  async sendLink(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.tutors.sendLink(actor, id);
  }

  @Put('tutors/:id/departure')
  @HttpCode(204)
  async leave(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: TutorDepartureBody,
  ) {
    await this.tutors.leave(actor, id, body.leftOn);
  }

  @Delete('tutors/:id/departure')
  @HttpCode(204)
  async comeBack(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.tutors.leave(actor, id, null);
  }
}
