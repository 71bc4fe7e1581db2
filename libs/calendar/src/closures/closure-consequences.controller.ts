import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '#identity';
import { ClosureConsequencesQuery, ClosureConsequencesView } from './closure-consequences.dto.js';
import { ClosureConsequences } from './closure-consequences.service.js';

@ApiTags('closures')
@Controller('api/closure-consequences')
export class ClosureConsequencesController {
  constructor(private readonly consequences: ClosureConsequences) {}

  /** What saving a closure would change of the published calendars; writes nothing. */
  @Get()
  @Needs('calendar.manage')
  @ApiOkResponse({ type: ClosureConsequencesView })
  async of(@Query() asked: ClosureConsequencesQuery): Promise<ClosureConsequencesView> {
    return { cohorts: await this.consequences.of(asked) };
  }
}
