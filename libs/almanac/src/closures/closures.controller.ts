import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { RuleBroken } from '#platform';
import { refusalsOfRange } from '../working-days/range.rules.js';
import { ClosureBody, ClosuresQuery, ClosuresView, ClosureView } from './closures.dto.js';
import { closedDaysOf } from './closures.rules.js';
import { Closures } from './closures.service.js';

@ApiTags('closures')
@Controller('api/closures')
export class ClosuresController {
  constructor(private readonly closures: Closures) {}

  @Get()
  @Needs('calendar.read')
  @ApiOkResponse({ type: ClosuresView })
  async list(@Query() { from, to }: ClosuresQuery): Promise<ClosuresView> {
    RuleBroken.ifAny(refusalsOfRange(from, to, 10));
    const holidays = [...closedDaysOf([], from, to)].map(([day, { name }]) => ({ day, name }));
    return { closures: await this.closures.between(from, to), publicHolidays: holidays };
  }

  @Post()
  @Needs('calendar.manage')
  @ApiCreatedResponse({ type: ClosureView })
  create(@CurrentActor() actor: Actor, @Body() body: ClosureBody): Promise<ClosureView> {
    return this.closures.create(actor, body);
  }

  @Put(':id')
  @Needs('calendar.manage')
  @ApiOkResponse({ type: ClosureView })
  change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ClosureBody,
  ): Promise<ClosureView> {
    return this.closures.change(actor, id, body);
  }

  @Delete(':id')
  @Needs('calendar.manage')
  @HttpCode(204)
  async remove(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.closures.remove(actor, id);
  }
}
