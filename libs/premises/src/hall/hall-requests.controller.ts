import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { halfHours } from '#almanac';
import { Accounts, type Actor, CurrentActor, Needs } from '#identity';
import { PageQuery, RuleBroken } from '#platform';
import type { HallHours, HallRequest } from './hall-request.js';
import {
  HallDatesQuery,
  HallDatesView,
  HallRequestBody,
  HallRequestId,
  HallRequestPage,
  HallRequestView,
  type HoursBody,
  numberOf,
  weekdays,
} from './hall-requests.dto.js';
import { HallRequestQueries } from './hall-requests.queries.js';
import { type HallDraft, HallRequests } from './hall-requests.service.js';
import { wishInWords } from './hall-words.rules.js';
import { occurrenceLabels } from './occurrence.rules.js';

const A_PAGE = 50;

@ApiTags('hall')
@Controller('api')
export class HallRequestsController {
  constructor(
    private readonly requests: HallRequests,
    private readonly queries: HallRequestQueries,
    private readonly accounts: Accounts,
  ) {}

  @Get('hall-requests')
  @Needs('room.read')
  @ApiOkResponse({ type: HallRequestPage })
  async list(@Query() { limit = A_PAGE, after }: PageQuery): Promise<HallRequestPage> {
    const found = await this.queries.list({ limit: limit + 1, after });
    const shown = found.slice(0, limit);
    return {
      requests: await this.#shown(shown),
      next: found.length > limit ? shown.at(-1)!.id : null,
    };
  }

  /** The days a request would come to, and those it would skip. */
  @Get('hall-dates')
  @Needs('room.manage')
  @ApiOkResponse({ type: HallDatesView })
  async dates(@Query() query: HallDatesQuery): Promise<HallDatesView> {
    return this.requests.daysOf({
      firstDay: query.firstDay,
      lastDay: query.lastDay ?? null,
      weekdays: weekdays.filter((one) => query.weekdays?.split(',').includes(one)).map(numberOf),
      ...hoursOfBody(query),
    });
  }

  @Get('hall-requests/:id')
  @Needs('room.read')
  @ApiOkResponse({ type: HallRequestView })
  async one(@Param('id', ParseUUIDPipe) id: string): Promise<HallRequestView> {
    return (await this.#shown([await this.queries.one(id)]))[0]!;
  }

  @Post('hall-requests')
  @Needs('room.manage')
  @ApiCreatedResponse({ type: HallRequestId })
  async ask(@CurrentActor() actor: Actor, @Body() body: HallRequestBody): Promise<HallRequestId> {
    return { id: await this.requests.ask(actor, draftOf(body)) };
  }

  /** Does without every date to come. */
  @Post('hall-requests/:id/withdrawal')
  @HttpCode(204)
  @Needs('room.manage')
  @ApiNoContentResponse()
  async withdrawAll(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.requests.withdrawAll(actor, id);
  }

  /** Sends the hall's manager a new link. */
  @Post('hall-requests/:id/link')
  @HttpCode(204)
  @Needs('room.manage')
  @ApiNoContentResponse()
  async resend(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.requests.resend(actor, id);
  }

  /** Takes the day that the manager proposes. */
  @Post('hall-occurrences/:id/acceptance')
  @HttpCode(204)
  @Needs('room.manage')
  @ApiNoContentResponse()
  async take(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.requests.takeAlternative(actor, id);
  }

  @Post('hall-occurrences/:id/withdrawal')
  @HttpCode(204)
  @Needs('room.manage')
  @ApiNoContentResponse()
  async withdraw(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.requests.withdraw(actor, id);
  }

  @Delete('hall-occurrences/:id/withdrawal')
  @HttpCode(204)
  @Needs('room.manage')
  @ApiNoContentResponse()
  async undoWithdrawal(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.requests.undoWithdrawal(actor, id);
  }

  async #shown(requests: readonly HallRequest[]): Promise<HallRequestView[]> {
    const names = await this.accounts.names(requests.map(({ askedBy }) => askedBy));
    return requests.map(({ askedBy, wishes, occurrences, ...request }) => ({
      ...request,
      askedByName: names.get(askedBy) ?? '',
      wishes: wishes.map(wishInWords),
      occurrences: occurrences.map((one) => ({ ...one, statusLabel: occurrenceLabels[one.status] })),
    }));
  }
}

/** @throws RuleBroken when neither a half-day nor both hours are given */
function hoursOfBody({ half, begins, ends }: HoursBody, at = ''): HallHours {
  if (half) return { half, ...halfHours[half] };
  if (begins && ends) return { half: null, begins, ends };
  throw new RuleBroken([
    {
      code: 'hall.no_hours',
      message: 'Choisissez une demi-journée, ou les deux heures.',
      field: `${at}half`,
    },
  ]);
}

const draftOf = (body: HallRequestBody): HallDraft => ({
  roomId: body.roomId,
  purpose: body.purpose,
  note: body.note || null,
  expectedPeople: body.expectedPeople,
  firstDay: body.firstDay,
  lastDay: body.lastDay ?? null,
  weekdays: body.weekdays.map(numberOf),
  ...hoursOfBody(body),
  wishes: body.wishes.map((wish, i) => {
    if (!wish.day && !wish.weekday)
      throw new RuleBroken([
        { code: 'hall.wish_day', message: 'Choisissez le jour qui irait aussi.', field: `wishes.${i}.day` },
      ]);
    return {
      day: wish.day ?? null,
      weekday: wish.day || !wish.weekday ? null : numberOf(wish.weekday),
      ...hoursOfBody(wish, `wishes.${i}.`),
    };
  }),
});
