import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '#identity';
import { Agreements } from '#partnership';
import { Clock } from '#platform';
import { occurrenceLabels, occurrenceStatuses, refusalKinds } from '../hall/occurrence.rules.js';
import { HallFiguresView, WeekOccupancyView, WeekQuery } from './occupancy.dto.js';
import { halvesTaken } from './occupancy.rules.js';
import { RoomOccupancy } from './occupancy.service.js';

@ApiTags('rooms')
@Controller('api')
export class OccupancyController {
  constructor(
    private readonly occupancy: RoomOccupancy,
    private readonly agreements: Agreements,
    private readonly clock: Clock,
  ) {}

  /** The week of a day, room by room. */
  @Get('room-weeks')
  @Needs('room.read')
  @ApiOkResponse({ type: WeekOccupancyView })
  async week(@Query() { day }: WeekQuery): Promise<WeekOccupancyView> {
    const { bookings, ...week } = await this.occupancy.week(day);
    return { ...week, bookings: bookings.map((one) => ({ ...one, takes: halvesTaken(one) })) };
  }

  /** What was asked of the hall since the agreement's first day, granted and refused, and why. */
  @Get('hall-figures')
  @Needs('room.read')
  @ApiOkResponse({ type: HallFiguresView })
  async hall(): Promise<HallFiguresView> {
    const from = (await this.agreements.inForce(this.clock.today().toString())).agreement.startsOn;
    const { asked, byStatus, refusals } = await this.occupancy.hallSince(from);
    return {
      from,
      asked,
      statuses: occurrenceStatuses.map((status) => ({
        status,
        label: occurrenceLabels[status],
        count: byStatus[status] ?? 0,
      })),
      refusals: refusals.map(({ kind, count }) => ({ label: refusalKinds[kind], count })),
    };
  }
}
