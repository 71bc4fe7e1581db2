import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '#identity';
import { CalendarPlanQuery } from '../days/calendar.dto.js';
import { FloorCalendarReader, onTheFloor } from './floor-calendars.service.js';
import { FloorOccupancyView } from './occupancy.dto.js';
import { occupancyOf, peakOf } from './occupancy.rules.js';

@ApiTags('calendar')
@Controller('api/floor-occupancy')
export class FloorOccupancyController {
  constructor(private readonly floor: FloorCalendarReader) {}

  @Get()
  @Needs('cohort.read')
  @ApiOkResponse({ type: FloorOccupancyView })
  async of(@Query() { plan }: CalendarPlanQuery): Promise<FloorOccupancyView> {
    const { pairs, rooms } = await this.floor.read();
    const which = plan === 'draft' ? 'prepared' : 'published';
    const weeks = occupancyOf(
      pairs.map((pair) => onTheFloor(pair, which)),
      rooms,
    );
    return { weeks, peak: peakOf(weeks) ?? null };
  }
}
