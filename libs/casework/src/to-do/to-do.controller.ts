import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { AssigneeView, ToDoDecisionBody, ToDoDecisionId, ToDoListView } from './to-do.dto.js';
import { ToDoDecisions } from './to-do-decisions.service.js';
import { ToDoPages } from './to-do-pages.service.js';

@ApiTags('casework')
@Controller('api')
export class ToDoController {
  constructor(
    private readonly pages: ToDoPages,
    private readonly decisions: ToDoDecisions,
  ) {}

  @Get('to-do')
  @Needs('to-do.read')
  @ApiOkResponse({ type: ToDoListView })
  list(@CurrentActor() actor: Actor) {
    return this.pages.of(actor);
  }

  @Get('to-do-assignees')
  @Needs('to-do.decide')
  @ApiOkResponse({ type: AssigneeView, isArray: true })
  assignees() {
    return this.pages.assignees();
  }

  @Post('to-do-decisions')
  @Needs('to-do.decide')
  @ApiCreatedResponse({ type: ToDoDecisionId })
  async decide(@CurrentActor() actor: Actor, @Body() body: ToDoDecisionBody): Promise<ToDoDecisionId> {
    return { id: await this.pages.decide(actor, body) };
  }

  @Delete('to-do-decisions/:id')
  @Needs('to-do.decide')
  @HttpCode(204)
  async withdraw(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.decisions.withdraw(actor, id);
  }
}
