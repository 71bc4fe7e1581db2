import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { ApplicationLists } from '../applications/application-lists.service.js';
import { ApplicationBoard, ApplicationsFilter } from '../applications/applications.dto.js';
import { moverRole } from '../applications/mover.js';
import { BoardMoveView } from './board.dto.js';
import { boardMoves } from './board.rules.js';

@ApiTags('applications')
@Controller('api')
export class BoardController {
  constructor(private readonly lists: ApplicationLists) {}

  @Get('application-board')
  @Needs('application.read')
  @ApiOkResponse({ type: ApplicationBoard })
  board(@CurrentActor() actor: Actor, @Query() query: ApplicationsFilter): Promise<ApplicationBoard> {
    return this.lists.board(actor, query);
  }

  /** Which moves between columns the person signed in may ask for, and why not the others. */
  @Get('application-board-moves')
  @Needs('application.read')
  @ApiOkResponse({ type: BoardMoveView, isArray: true })
  moves(@CurrentActor() actor: Actor): BoardMoveView[] {
    return boardMoves(moverRole(actor));
  }
}
