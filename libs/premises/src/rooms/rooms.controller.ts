import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import type { RoomDraft } from './room.rules.js';
import { RoomKeeping } from './room-keeping.service.js';
import { RoomBody, RoomId, RoomView } from './rooms.dto.js';
import { Rooms } from './rooms.service.js';

@ApiTags('rooms')
@Controller('api/rooms')
export class RoomsController {
  constructor(
    private readonly rooms: Rooms,
    private readonly keeping: RoomKeeping,
  ) {}

  @Get()
  @Needs('room.read')
  @ApiOkResponse({ type: RoomView, isArray: true })
  async all(@CurrentActor() actor: Actor): Promise<RoomView[]> {
    const managers = actor.permissions.includes('room.manage') ? await this.rooms.managers() : new Map();
    return (await this.rooms.all()).map((room) => ({ ...room, manager: managers.get(room.id) ?? null }));
  }

  @Post()
  @Needs('room.manage')
  @ApiCreatedResponse({ type: RoomId })
  async create(@CurrentActor() actor: Actor, @Body() body: RoomBody): Promise<RoomId> {
    return { id: await this.keeping.create(actor, draftOf(body)) };
  }

  @Put(':id')
  @HttpCode(204)
  @Needs('room.manage')
  @ApiNoContentResponse()
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RoomBody,
  ): Promise<void> {
    await this.keeping.change(actor, id, draftOf(body));
  }

  @Delete(':id')
  @HttpCode(204)
  @Needs('room.manage')
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.keeping.remove(actor, id);
  }
}

const draftOf = (body: RoomBody): RoomDraft => ({
  ...body,
  openUntil: body.openUntil ?? null,
  manager: body.manager ?? null,
  equipment: [...new Set(body.equipment.map((thing) => thing.trim()).filter(Boolean))],
});
