import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { Clock } from '#platform';
import { FoundList, SearchQuery } from './search.dto.js';
import { Search } from './search.service.js';

@ApiTags('search')
@Controller('api/search')
export class SearchController {
  constructor(
    private readonly search: Search,
    private readonly clock: Clock,
  ) {}

  /** People and organisations whose name looks like the words; also a SIRET's or an address's beginning. */
  @Get()
  @Needs('search.use')
  @ApiOkResponse({ type: FoundList })
  async find(@CurrentActor() actor: Actor, @Query() { words }: SearchQuery): Promise<FoundList> {
    return { items: await this.search.find(actor, words, this.clock.today().toString()) };
  }
}
