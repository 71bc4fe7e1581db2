import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { DeadlinePages } from './deadline-pages.service.js';
import { DeadlineBody, DeadlineId, DeadlineView } from './deadlines.dto.js';
import { DeadlineSettings } from './deadlines.service.js';

@ApiTags('casework')
@Controller('api/deadlines')
export class DeadlinesController {
  constructor(
    private readonly settings: DeadlineSettings,
    private readonly pages: DeadlinePages,
  ) {}

  @Get()
  @Needs('deadline.read')
  @ApiOkResponse({ type: DeadlineView, isArray: true })
  all() {
    return this.pages.all();
  }

  @Post()
  @Needs('deadline.manage')
  @ApiCreatedResponse({ type: DeadlineId })
  async change(@CurrentActor() actor: Actor, @Body() body: DeadlineBody): Promise<DeadlineId> {
    return { id: await this.settings.change(actor, body) };
  }

  @Delete(':id')
  @Needs('deadline.manage')
  @HttpCode(204)
  async withdraw(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.settings.withdraw(actor, id);
  }
}
