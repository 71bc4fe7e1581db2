import type { Booking } from '#premises';
import type { Session } from '../sessions/session.js';
import { cohortAgenda, roomAgenda, trainerAgenda } from './agenda.rules.js';

const session = (over: Partial<Session> = {}) =>
  ({
    day: '2027-05-18',
    half: 'morning',
    cohortName: 'Promotion 3',
    subject: 'HTML',
    blockCode: null,
    trainerName: 'Nadia B.',
    roomName: null,
    note: null,
    ...over,
  }) as Session;
const booking = (over: Partial<Booking> = {}) =>
  ({
    day: '2027-05-18',
    half: 'morning',
    begins: '08:30',
    ends: '12:00',
    purpose: 'HTML',
    ...over,
  }) as Booking;

describe('what is known of half-days', () => {
  it('is told of school half-days only, and of those of the plan only', () => {
    const planned = (place: 'school' | 'company') => [{ day: '2027-05-18', half: 'morning' as const, place }];
    expect(cohortAgenda(planned('school'), [session()])[0]!.lines).toEqual(['HTML', 'Nadia B.']);
    expect(cohortAgenda(planned('company'), [session()])[0]!.lines).toEqual([]);
    expect(cohortAgenda([], [session()])).toEqual([]);
  });
  it('is told to a trainer with the promotion and the room', () => {
    expect(trainerAgenda([session({ roomName: 'Salle 2' })])[0]!.lines).toEqual([
      'HTML',
      'Promotion 3',
      'Salle 2',
    ]);
  });
  it('is what holds a room, with hours that are not a half-day’s, over both halves when they are', () => {
    const held = roomAgenda([
      booking(),
      booking({ half: null, begins: '10:00', ends: '15:00', purpose: 'Salon' }),
      booking({ half: null, begins: '18:00', ends: '20:00', purpose: 'Réunion' }),
    ]);
    expect(held.map(({ half, lines }) => [half, ...lines])).toEqual([
      ['morning', 'HTML', 'Salon, 10\u00a0h\u00a000 à 15\u00a0h\u00a000'],
      [
        'afternoon',
        'Salon, 10\u00a0h\u00a000 à 15\u00a0h\u00a000',
        'Réunion, 18\u00a0h\u00a000 à 20\u00a0h\u00a000',
      ],
    ]);
  });
});
