import { Module } from '@nestjs/common';
import { AlmanacModule } from '#almanac';
import { IdentityModule } from '#identity';
import { PartnershipModule } from '#partnership';
import { Bookings } from './bookings/bookings.service.js';
import { HallKeys } from './hall/hall-keys.service.js';
import { HallMessages } from './hall/hall-messages.service.js';
import { HallMoves } from './hall/hall-moves.service.js';
import { HallRequestsController } from './hall/hall-requests.controller.js';
import { HallRequestQueries } from './hall/hall-requests.queries.js';
import { HallRequests } from './hall/hall-requests.service.js';
import { HallSweeps } from './hall/hall-sweeps.service.js';
import { ManagerController } from './hall/manager.controller.js';
import { ManagerAnswers } from './hall/manager-answers.service.js';
import { OccupancyController } from './occupancy/occupancy.controller.js';
import { RoomOccupancy } from './occupancy/occupancy.service.js';
import { RoomKeeping } from './rooms/room-keeping.service.js';
import { RoomsController } from './rooms/rooms.controller.js';
import { Rooms } from './rooms/rooms.service.js';

@Module({
  imports: [IdentityModule, PartnershipModule, AlmanacModule],
  controllers: [RoomsController, HallRequestsController, ManagerController, OccupancyController],
  providers: [
    Rooms,
    RoomKeeping,
    Bookings,
    HallRequests,
    HallRequestQueries,
    HallMoves,
    HallKeys,
    HallMessages,
    HallSweeps,
    ManagerAnswers,
    RoomOccupancy,
  ],
  exports: [Rooms, Bookings, HallRequestQueries],
})
export class PremisesModule {}
