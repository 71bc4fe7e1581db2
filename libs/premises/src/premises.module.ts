import { Module } from '@nestjs/common';
import { AlmanacModule } from '#almanac';
import { Bookings } from './bookings/bookings.service.js';
import { RoomKeeping } from './rooms/room-keeping.service.js';
import { RoomsController } from './rooms/rooms.controller.js';
import { Rooms } from './rooms/rooms.service.js';

@Module({
  imports: [AlmanacModule],
  controllers: [RoomsController],
  providers: [Rooms, RoomKeeping, Bookings],
  exports: [Rooms, Bookings],
})
export class PremisesModule {}
