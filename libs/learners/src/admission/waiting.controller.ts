import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { PlaceDeclines } from './place-declines.service.js';
import {
  PlaceDeclineBody,
  PlaceDeclineId,
  PlacesView,
  WaitingRankBody,
  WaitingRankView,
} from './waiting.dto.js';
import { WaitingLists } from './waiting.service.js';
import { WaitingOrder } from './waiting-order.service.js';

@ApiTags('applications')
@Controller('api')
export class WaitingController {
  constructor(
    private readonly lists: WaitingLists,
    private readonly order: WaitingOrder,
    private readonly declines: PlaceDeclines,
  ) {}

  /** The places of the promotions that are not over, and who the free ones are proposed to. */
  @Get('cohort-places')
  @Needs('application.read')
  @ApiOkResponse({ type: PlacesView, isArray: true })
  places(): Promise<PlacesView[]> {
    return this.lists.read();
  }

  @Post('applications/:id/waiting-ranks')
  @Needs('application.manage')
  @ApiCreatedResponse({ type: WaitingRankView })
  async rank(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { rank }: WaitingRankBody,
  ): Promise<WaitingRankView> {
    return { before: await this.order.place(actor, id, rank) };
  }

  @Post('applications/:id/place-declines')
  @Needs('application.manage')
  @ApiCreatedResponse({ type: PlaceDeclineId })
  async decline(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PlaceDeclineBody,
  ): Promise<PlaceDeclineId> {
    return { id: await this.declines.record(actor, id, body) };
  }

  @Post('place-declines/:id/reversal')
  @HttpCode(204)
  @Needs('application.manage')
  @ApiNoContentResponse()
  async takeBack(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.declines.takeBack(actor, id);
  }
}
