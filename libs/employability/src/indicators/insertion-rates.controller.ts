import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '#identity';
import { Clock } from '#platform';
import { InsertionRatesView } from './insertion-rates.dto.js';
import { Insertion } from './insertion-rates.service.js';

@ApiTags('follow-ups')
@Controller('api/insertion-rates')
export class InsertionRatesController {
  constructor(
    private readonly insertion: Insertion,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Needs('follow-up.read')
  @ApiOkResponse({ type: InsertionRatesView })
  async today(): Promise<InsertionRatesView> {
    return this.insertion.ratesOn(`${this.clock.today()}`);
  }
}
