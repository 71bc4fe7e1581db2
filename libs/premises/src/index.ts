export type { AskedBooking, BookedTime, Booking, BookingSource } from './bookings/booking.js';
export { Bookings } from './bookings/bookings.service.js';
export { premisesHistoryWords } from './history-words.js';
export { premisesMigrations } from './migrations/index.js';
export { premisesPersonalData } from './personal-data.js';
export { PremisesModule } from './premises.module.js';
export type { Room, RoomKind } from './rooms/room.js';
export { isOpenOn } from './rooms/room.rules.js';
export { Rooms } from './rooms/rooms.service.js';
