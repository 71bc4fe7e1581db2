import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { FeedAddressView, MyFeedAddress, MyFeedBody, MyFeedView } from './feed-addresses.dto.js';
import { FeedAddresses } from './feed-addresses.service.js';

@ApiTags('feeds')
@Needs('calendar.read')
@Controller('api/my-feeds')
export class MyFeedsController {
  constructor(private readonly addresses: FeedAddresses) {}

  @Get()
  @ApiOkResponse({ type: MyFeedView, isArray: true })
  all(@CurrentActor() actor: Actor): Promise<MyFeedView[]> {
    return this.addresses.mine(actor);
  }

  @Post()
  @ApiCreatedResponse({ type: FeedAddressView })
  make(@CurrentActor() actor: Actor, @Body() { kind }: MyFeedBody): Promise<FeedAddressView> {
    return this.addresses.makeMine(actor, kind);
  }

  @Delete(':kind')
  @HttpCode(204)
  @ApiNoContentResponse()
  close(@CurrentActor() actor: Actor, @Param() { kind }: MyFeedAddress): Promise<void> {
    return this.addresses.closeMine(actor, kind);
  }
}

@ApiTags('feeds')
@Controller('api/cohorts/:id/feed')
export class CohortFeedsController {
  constructor(private readonly addresses: FeedAddresses) {}

  @Get()
  @Needs('cohort.read')
  @ApiOkResponse({ type: FeedAddressView })
  of(@Param('id', ParseUUIDPipe) cohortId: string): Promise<FeedAddressView> {
    return this.addresses.of({ kind: 'cohort', cohortId });
  }

  @Post()
  @Needs('calendar.manage')
  @ApiCreatedResponse({ type: FeedAddressView })
  make(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) cohortId: string): Promise<FeedAddressView> {
    return this.addresses.make(actor, { kind: 'cohort', cohortId });
  }

  @Delete()
  @HttpCode(204)
  @Needs('calendar.manage')
  @ApiNoContentResponse()
  close(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) cohortId: string): Promise<void> {
    return this.addresses.close(actor, { kind: 'cohort', cohortId });
  }
}

@ApiTags('feeds')
@Controller('api/rooms/:id/feed')
export class RoomFeedsController {
  constructor(private readonly addresses: FeedAddresses) {}

  @Get()
  @Needs('room.read')
  @ApiOkResponse({ type: FeedAddressView })
  of(@Param('id', ParseUUIDPipe) roomId: string): Promise<FeedAddressView> {
    return this.addresses.of({ kind: 'room', roomId });
  }

  @Post()
  @Needs('calendar.manage')
  @ApiCreatedResponse({ type: FeedAddressView })
  make(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) roomId: string): Promise<FeedAddressView> {
    return this.addresses.make(actor, { kind: 'room', roomId });
  }

  @Delete()
  @HttpCode(204)
  @Needs('calendar.manage')
  @ApiNoContentResponse()
  close(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) roomId: string): Promise<void> {
    return this.addresses.close(actor, { kind: 'room', roomId });
  }
}
