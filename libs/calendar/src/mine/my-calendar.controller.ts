import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { MyCalendarQuery, MyCalendarView } from './my-calendar.dto.js';
import { MyCalendar } from './my-calendar.service.js';

@ApiTags('calendar')
@Controller('api/my-calendar')
export class MyCalendarController {
  constructor(private readonly mine: MyCalendar) {}

  @Get()
  @Needs('calendar.read')
  @ApiOkResponse({ type: MyCalendarView })
  of(@CurrentActor() actor: Actor, @Query() asked: MyCalendarQuery): Promise<MyCalendarView> {
    return this.mine.of(actor, asked);
  }
}
