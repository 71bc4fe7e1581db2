import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '#identity';
import { PlacementBoardView } from './placement.dto.js';
import { PlacementBoard } from './placement-board.service.js';

@ApiTags('placement')
@Needs('host.manage')
@Controller('api/placement-board')
export class PlacementController {
  constructor(private readonly board: PlacementBoard) {}

  @Get()
  @ApiOkResponse({ type: PlacementBoardView })
  read() {
    return this.board.read();
  }
}
