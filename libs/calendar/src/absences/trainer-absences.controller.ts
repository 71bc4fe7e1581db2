import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { Replacements } from './replacements.service.js';
import {
  ReplacementBody,
  ReplacementId,
  ReturnedView,
  TrainerAbsenceBody,
  TrainerAbsenceFile,
  TrainerAbsenceId,
  TrainerAbsenceView,
} from './trainer-absences.dto.js';
import { TrainerAbsences } from './trainer-absences.service.js';

@ApiTags('sessions')
@Needs('calendar.manage')
@Controller('api')
export class TrainerAbsencesController {
  constructor(
    private readonly absences: TrainerAbsences,
    private readonly replacements: Replacements,
  ) {}

  @Get('trainer-absences')
  @ApiOkResponse({ type: TrainerAbsenceView, isArray: true })
  recent(): Promise<TrainerAbsenceView[]> {
    return this.absences.recent();
  }

  @Get('trainer-absences/:id')
  @ApiOkResponse({ type: TrainerAbsenceFile })
  file(@Param('id', ParseUUIDPipe) id: string): Promise<TrainerAbsenceFile> {
    return this.absences.file(id);
  }

  @Post('trainer-absences')
  @ApiCreatedResponse({ type: TrainerAbsenceId })
  async declare(@CurrentActor() actor: Actor, @Body() body: TrainerAbsenceBody): Promise<TrainerAbsenceId> {
    return { id: await this.absences.declare(actor, body) };
  }

  @Delete('trainer-absences/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  withdraw(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.absences.withdraw(actor, id);
  }

  @Post('trainer-absences/:id/replacements')
  @ApiCreatedResponse({ type: ReplacementId })
  async replace(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { choices }: ReplacementBody,
  ): Promise<ReplacementId> {
    return { id: await this.replacements.decide(actor, id, choices) };
  }

  @Delete('replacements/:id')
  @ApiOkResponse({ type: ReturnedView })
  async undo(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ReturnedView> {
    return { sessions: await this.replacements.undo(actor, id) };
  }
}
