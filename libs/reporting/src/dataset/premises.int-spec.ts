import { randomUUID } from 'node:crypto';
import { Bookings } from '#premises';
import { aHall, aRoom } from '#premises/testing';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { PremisesQueries } from './premises.queries.js';

describe('the premises in a report', () => {
  let test: TestApp;
  let hallId: string;
  beforeAll(async () => {
    test = await startTestApp();
    const bookings = test.app.get(Bookings);
    const actor = { id: (await test.as('coordinator')).accountId };
    const big = await aRoom(test.database, { squareMetres: 100 });
    await aRoom(test.database, { squareMetres: 65, openFrom: '2027-05-20' });
    hallId = await aHall(test.database);
    const book = (day: string, over: object) =>
      bookings.reserve(actor, {
        roomId: big,
        day,
        purpose: 'Cours',
        source: 'session',
        reference: randomUUID(),
        ...over,
      } as Parameters<Bookings['reserve']>[1]);
    await book('2027-05-18', { begins: '08:30', ends: '10:00' });
    await book('2027-05-18', { begins: '10:00', ends: '12:00' });
    await book('2027-05-19', { begins: '10:00', ends: '15:00' });
    await book('2027-05-19', { begins: '18:00', ends: '21:00' });
    await book('2027-05-17', { half: 'morning' });
    await bookings.release(actor, await book('2027-05-20', { half: 'morning' }));
    await book('2027-05-18', { roomId: hallId, half: 'morning', source: 'hall_request' });
  });
  afterAll(() => test.close());

  const read = () =>
    test.app.get(PremisesQueries).read({ from: '2027-05-17', to: '2027-05-21' }, '2024-09-01');

  it('counts the dedicated square metres taken, each half-day once, on open days', async () => {
    const { squareMetres, offered, used } = await read();
    expect({ squareMetres, offered, used }).toEqual({
      squareMetres: 165,
      offered: 100 * 2 * 4 + 65 * 2 * 2,
      used: 100 * 3,
    });
  });

  it('tells what became of what was asked of the hall, as it was known on the last day', async () => {
    const [request] = await test.database.query<{ id: string }>(
      `INSERT INTO premises.hall_request (room_id, purpose, expected_people, asked_by, asked_on)
       SELECT $1, 'Forum', 60, id, '2027-05-03' FROM identity.account LIMIT 1 RETURNING id`,
      [hallId],
    );
    const dates = [
      ['2027-06-01', 'refused', 'works', '2027-05-10'],
      ['2027-06-02', 'refused', 'taken', '2027-05-25'],
      ['2027-06-03', 'asked', null, null],
      ['2027-06-04', 'withdrawn', null, null],
    ];
    for (const [day, status, kind, answeredOn] of dates)
      await test.database.query(
        `INSERT INTO premises.hall_occurrence (request_id, day, half, begins, ends, status, reason_kind, reason, answered_on)
         VALUES ($1, $2, 'morning', '08:30', '12:00', $3, $4, $4, $5)`,
        [request!.id, day, status, kind, answeredOn],
      );
    expect((await read()).hall).toEqual({
      asked: 4,
      accepted: 0,
      refused: 1,
      waiting: 2,
      reasons: [{ kind: 'works', count: 1 }],
    });
  });
});
