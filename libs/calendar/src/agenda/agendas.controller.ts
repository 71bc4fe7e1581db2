import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '#identity';
import { AgendaQuery, AgendaSubjectView, AgendaView } from './agenda.dto.js';
import { Agendas } from './agendas.service.js';

@ApiTags('calendar')
@Controller('api')
export class AgendasController {
  constructor(private readonly agendas: Agendas) {}

  @Get('agenda-subjects')
  @Needs('cohort.read')
  @ApiOkResponse({ type: AgendaSubjectView, isArray: true })
  subjects(): Promise<AgendaSubjectView[]> {
    return this.agendas.subjects();
  }

  @Get('agendas')
  @Needs('cohort.read')
  @ApiOkResponse({ type: AgendaView })
  of(@Query() asked: AgendaQuery): Promise<AgendaView> {
    return this.agendas.of(asked);
  }
}
