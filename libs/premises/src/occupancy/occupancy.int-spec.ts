import { randomUUID } from 'node:crypto';
import { anAgreement } from '#partnership/testing';
import { type Caller, startTestApp, type TestApp } from '../../../../test/support/app.js';
import { Bookings } from '../bookings/bookings.service.js';
import { aHall, aRoom } from '../testing.js';

describe('the rooms’ week', () => {
  let test: TestApp;
  let coordinator: Caller & { accountId: string };
  beforeAll(async () => {
    test = await startTestApp();
    coordinator = await test.as('coordinator');
  });
  afterAll(() => test.close());

  it('shows who has which room, closed days, and how full the last eight weeks were', async () => {
    const roomId = await aRoom(test.database, { squareMetres: 165 });
    const book = (day: string, over: object) =>
      test.app.get(Bookings).reserve({ id: coordinator.accountId }, {
        roomId,
        day,
        purpose: 'JavaScript, Promotion 3',
        source: 'session',
        reference: randomUUID(),
        ...over,
      } as Parameters<Bookings['reserve']>[1]);
    await book('2027-05-18', { half: 'morning' });
    await book('2027-05-18', { begins: '18:00', ends: '20:00' });
    await book('2027-05-11', { half: 'afternoon' });
    const { body } = await coordinator.get('/api/room-weeks').query({ day: '2027-05-20' }).expect(200);
    expect(body).toMatchObject({
      monday: '2027-05-17',
      squareMetres: 165,
      closed: [{ day: '2027-05-17', name: 'Lundi de Pentecôte' }],
      bookings: [
        { day: '2027-05-18', half: 'morning', takes: ['morning'] },
        { half: null, begins: '18:00', takes: [] },
      ],
    });
    expect(body.weeks).toHaveLength(8);
    expect(body.weeks.slice(-2)).toEqual([
      { monday: '2027-05-10', used: 165, offered: 165 * 10 },
      { monday: '2027-05-17', used: 165, offered: 165 * 8 },
    ]);
    await coordinator.get('/api/room-weeks').query({ day: 'hier' }).expect(422);
  });

  it('counts what was asked of the hall since the agreement began, and why it was refused', async () => {
    await anAgreement(test.database);
    const roomId = await aHall(test.database);
    await coordinator
      .post('/api/hall-requests')
      .send({
        roomId,
        purpose: 'Forum',
        expectedPeople: 40,
        firstDay: '2027-06-01',
        lastDay: '2027-06-30',
        weekdays: ['tuesday'],
        half: 'morning',
        wishes: [],
      })
      .expect(201);
    await test.database.query(
      `UPDATE premises.hall_occurrence SET status = 'refused', reason_kind = 'staff', reason = 'Fermé' WHERE day <= '2027-06-08'`,
    );
    const { body } = await coordinator.get('/api/hall-figures').expect(200);
    expect(body).toMatchObject({
      asked: 5,
      refusals: [{ label: 'Personne pour ouvrir ou fermer', count: 2 }],
    });
    const counts = body.statuses.filter(({ count }: { count: number }) => count > 0);
    expect(counts.map(({ status, count }: { status: string; count: number }) => [status, count])).toEqual([
      ['asked', 3],
      ['refused', 2],
    ]);
  });
});
