import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '#identity';
import { ClosingListView } from './closing.dto.js';
import { ClosingLists } from './closing-list.service.js';

@ApiTags('casework')
@Controller('api/cohorts/:id/closing-list')
export class ClosingController {
  constructor(private readonly lists: ClosingLists) {}

  /** What a promotion that ends leaves to settle. */
  @Get()
  @Needs('learner.manage')
  @ApiOkResponse({ type: ClosingListView })
  of(@Param('id', ParseUUIDPipe) id: string): Promise<ClosingListView> {
    return this.lists.of(id);
  }
}
