import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '#identity';
import { CalendarConsequencesView } from './consequences.dto.js';
import { CalendarConsequences } from './consequences.service.js';

@ApiTags('calendar')
@Controller('api/calendar-consequences')
export class CalendarConsequencesController {
  constructor(private readonly consequences: CalendarConsequences) {}

  @Get()
  @Needs('calendar.manage')
  @ApiOkResponse({ type: CalendarConsequencesView })
  all(): Promise<CalendarConsequencesView> {
    return this.consequences.all();
  }
}
