import type { ClosedDay } from '#almanac';
import type { Booking } from '../bookings/booking.js';
import type { Room } from '../rooms/room.js';
import { halvesTaken, occupancyOf, openDays, squareMetresOn } from './occupancy.rules.js';

const room = (id: string, squareMetres: number, over: Partial<Room> = {}): Room => ({
  id,
  name: id,
  kind: 'dedicated',
  seats: 18,
  squareMetres,
  equipment: [],
  openFrom: '2024-09-02',
  openUntil: null,
  ...over,
});
const booking = (roomId: string, day: string, begins: string, ends: string): Booking => ({
  id: `${roomId}${day}${begins}`,
  roomId,
  day,
  half: null,
  begins,
  ends,
  purpose: 'Cours',
  source: 'session',
  reference: 'r',
});
const closed = new Map<string, ClosedDay>([
  ['2027-05-17', { kind: 'public_holiday', name: 'Lundi de Pentecôte' }],
]);
const days = openDays(closed, '2027-05-17', '2027-05-23');

describe('the occupancy of the dedicated rooms', () => {
  it('counts open weekdays only', () =>
    expect(days).toEqual(['2027-05-18', '2027-05-19', '2027-05-20', '2027-05-21']));

  it('counts a half-day once, an evening not, and the hall not', () => {
    const rooms = [room('a', 100), room('b', 65), room('hall', 240, { kind: 'hall' })];
    const held = [
      booking('a', '2027-05-18', '08:30', '10:00'),
      booking('a', '2027-05-18', '10:00', '12:00'),
      booking('b', '2027-05-19', '08:30', '17:00'),
      booking('b', '2027-05-20', '18:00', '21:00'),
      booking('b', '2027-05-17', '08:30', '12:00'),
      booking('hall', '2027-05-18', '13:00', '17:00'),
    ];
    expect(occupancyOf(rooms, held, days)).toEqual({ used: 100 + 2 * 65, offered: 165 * 8 });
  });

  it('offers a room while it is lent', () => {
    const rooms = [room('a', 100), room('b', 65, { openFrom: '2027-05-20', openUntil: '2027-05-20' })];
    expect(occupancyOf(rooms, [], days).offered).toBe(100 * 8 + 65 * 2);
    expect(['2027-05-19', '2027-05-20', '2027-05-21'].map((day) => squareMetresOn(rooms, day))).toEqual([
      100, 165, 100,
    ]);
  });

  it('takes the half-days it touches', () => {
    expect(halvesTaken({ begins: '11:30', ends: '13:30' })).toEqual(['morning', 'afternoon']);
    expect(halvesTaken({ begins: '12:00', ends: '13:00' })).toEqual([]);
  });
});
