import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '#identity';
import { Resealing } from '#platform';
import { ReaderView, ReadingsPage, ReadingsQuery } from './readings.dto.js';
import { Readings } from './readings.service.js';
import { SealedColumnView } from './sealed.dto.js';

@ApiTags('privacy')
@Needs('audit.read')
@Controller('api')
export class ReadingsController {
  constructor(
    private readonly readings: Readings,
    private readonly resealing: Resealing,
  ) {}

  @Get('readings')
  @ApiOkResponse({ type: ReadingsPage })
  page(@Query() query: ReadingsQuery): Promise<ReadingsPage> {
    return this.readings.page(query);
  }

  @Get('readings/readers')
  @ApiOkResponse({ type: ReaderView, isArray: true })
  readers(): Promise<ReaderView[]> {
    return this.readings.readers();
  }

  /** What is encrypted, and what is left under an earlier key. */
  @Get('sealed-columns')
  @ApiOkResponse({ type: SealedColumnView, isArray: true })
  sealed(): Promise<SealedColumnView[]> {
    return this.resealing.state();
  }
}
