import { randomUUID } from 'node:crypto';
import { Conflict, type Refusal, type RuleBroken } from '#platform';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { aHall, aRoom } from '../testing.js';
import type { AskedBooking } from './booking.js';
import { Bookings } from './bookings.service.js';

describe('bookings', () => {
  let test: TestApp;
  let bookings: Bookings;
  let actor: { id: string };
  beforeAll(async () => {
    test = await startTestApp();
    bookings = test.app.get(Bookings);
    actor = { id: (await test.as('coordinator')).accountId };
  });
  afterAll(() => test.close());

  const asked = (over: Partial<AskedBooking> & { roomId: string }): AskedBooking =>
    ({
      day: '2027-05-25',
      half: 'morning',
      purpose: 'Développement web, Promotion 3',
      source: 'session',
      reference: randomUUID(),
      ...over,
    }) as AskedBooking;
  const refusalOf = async (attempt: Promise<unknown>): Promise<Refusal> => {
    const error = (await attempt.then(
      () => null,
      (thrown: unknown) => thrown,
    )) as RuleBroken | null;
    return error!.refusals[0]!;
  };

  it('holds a room once, says who has it, and gives it back', async () => {
    const roomId = await aRoom(test.database, { name: 'Atelier Loire' });
    const id = await bookings.reserve(actor, asked({ roomId }));
    expect(await refusalOf(bookings.reserve(actor, asked({ roomId })))).toEqual({
      code: 'room.taken',
      message:
        '«\u00a0Atelier Loire\u00a0» est déjà prise le mardi 25 mai 2027, matin\u00a0: Développement web, Promotion 3.',
      field: 'roomId',
    });
    await bookings.reserve(actor, asked({ roomId, half: 'afternoon' }));
    await bookings.release(actor, id);
    await bookings.release(actor, id);
    await bookings.reserve(actor, asked({ roomId, purpose: 'Rattrapage' }));
    const held = (await bookings.between('2027-05-24', '2027-05-28')).filter((one) => one.roomId === roomId);
    expect(held.map(({ half, begins, ends, purpose }) => [half, begins, ends, purpose])).toEqual([
      ['morning', '08:30', '12:00', 'Rattrapage'],
      ['afternoon', '13:00', '17:00', 'Développement web, Promotion 3'],
    ]);
  });

  it('gives a room to one of ten who ask at once', async () => {
    const roomId = await aRoom(test.database);
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, () => bookings.reserve(actor, asked({ roomId }))),
    );
    const refused = results.filter((one) => one.status === 'rejected').map(({ reason }) => reason);
    expect(refused).toHaveLength(9);
    expect(
      refused.every((error) => error instanceof Conflict && error.refusals[0]!.code === 'room.taken'),
    ).toBe(true);
  });

  it('keeps the room for the hour even across a clock change, and other hours beside it', async () => {
    const roomId = await aHall(test.database);
    const evening = { day: '2027-10-31', half: undefined, begins: '18:00', ends: '21:00' } as const;
    await bookings.reserve(null, asked({ roomId, source: 'hall_request', ...evening }));
    const late = { ...evening, begins: '20:30', ends: '22:00' };
    expect(
      (await refusalOf(bookings.reserve(null, asked({ roomId, source: 'hall_request', ...late })))).message,
    ).toContain('de 18\u00a0h à 21\u00a0h');
    await bookings.reserve(null, asked({ roomId, source: 'hall_request', ...late, begins: '21:00' }));
    const [row] = await test.database.query<{ during: string }>(
      `SELECT lower(during)::timestamptz AT TIME ZONE 'UTC' || '' AS during FROM premises.booking
       WHERE room_id = $1 ORDER BY begins LIMIT 1`,
      [roomId],
    );
    expect(row!.during).toBe('2027-10-31 17:00:00');
  });

  it('uses the hall inside what was granted only, and keeps a grant that is in use', async () => {
    const roomId = await aHall(test.database);
    const use = asked({ roomId, source: 'event', purpose: 'Portes ouvertes' });
    expect((await refusalOf(bookings.reserve(actor, use))).code).toBe('room.hall_not_granted');
    const grant = await bookings.reserve(null, asked({ roomId, source: 'hall_request' }));
    const id = await bookings.reserve(actor, use);
    expect((await refusalOf(bookings.release(actor, grant))).message).toContain('Portes ouvertes');
    await bookings.release(actor, id);
    await bookings.release(actor, grant);
    expect((await refusalOf(bookings.reserve(actor, use))).code).toBe('room.hall_not_granted');
  });

  it('refuses a room on a day it is not the school’s, hours the wrong way round, and an unknown one', async () => {
    const roomId = await aRoom(test.database, { openFrom: '2027-06-01', openUntil: '2027-06-30' });
    const codeOf = async (over: Partial<AskedBooking>) =>
      (await refusalOf(bookings.reserve(actor, asked({ roomId, ...over })))).code;
    expect(await codeOf({ day: '2027-05-31' })).toBe('room.not_open');
    expect(await codeOf({ day: '2027-07-01' })).toBe('room.not_open');
    expect(await codeOf({ day: '2027-06-30', half: undefined, begins: '18:00', ends: '17:00' })).toBe(
      'booking.hours',
    );
    await expect(bookings.reserve(actor, asked({ roomId: randomUUID() }))).rejects.toThrow('n’existe pas');
    await expect(bookings.release(actor, randomUUID())).rejects.toThrow('n’existe pas');
  });
});
