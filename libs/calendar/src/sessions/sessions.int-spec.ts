import { jest } from '@jest/globals';
import { aClosure } from '#almanac/testing';
import { aCohort } from '#cohorts/testing';
import { anEnrolledLearner } from '#learners/testing';
import { Database } from '#platform';
import { Bookings } from '#premises';
import { aRoom } from '#premises/testing';
import { type Caller, startTestApp, type TestApp } from '../../../../test/support/app.js';
import { aRhythm } from '../testing.js';

describe('sessions over HTTP', () => {
  let test: TestApp;
  let coordinator: Caller;
  beforeAll(async () => {
    test = await startTestApp();
    coordinator = await test.as('coordinator');
  });
  afterAll(() => test.close());

  /** A promotion at school in the weeks of 17 and 31 May 2027. */
  const aPromotion = async () => {
    const cohortId = await aCohort(test.database, { startsOn: '2026-09-07', endsOn: '2028-08-31' });
    await aRhythm(test.database, { cohortId, fromMonday: '2026-09-07' });
    return cohortId;
  };
  const aTrainer = async () => {
    const { accountId } = await test.as('trainer');
    return accountId;
  };
  const content = (over: object = {}) => ({
    subject: 'HTML et CSS',
    blockCode: 'RNCP37674BC01',
    trainerId: null,
    roomId: null,
    note: null,
    ...over,
  });
  const body = (over: object = {}) => content({ day: '2027-06-01', half: 'morning', ...over });
  const place = (cohortId: string, over: object = {}) =>
    coordinator.post(`/api/cohorts/${cohortId}/sessions`).send(body(over));
  const weekOf = async (cohortId: string, day = '2027-06-01') =>
    (await coordinator.get(`/api/cohorts/${cohortId}/sessions`).query({ day }).expect(200)).body;
  const firstOf = async (cohortId: string, day = '2027-06-01') =>
    (await weekOf(cohortId, day)).halfDays.find((half: { session: unknown }) => half.session);

  it('places a session with its room, shows it, changes it, cancels it and brings it back', async () => {
    const [cohortId, trainerId] = [await aPromotion(), await aTrainer()];
    const [loire, cher] = [await aRoom(test.database), await aRoom(test.database)];
    const { id } = (await place(cohortId, { trainerId, roomId: loire }).expect(201)).body;
    const { halfDays, monday, cohort } = await weekOf(cohortId);
    expect([monday, halfDays.length, cohort.blocks.length]).toEqual(['2027-05-31', 10, 2]);
    expect(halfDays[2]).toMatchObject({
      day: '2027-06-01',
      standing: 'published',
      session: { id, subject: 'HTML et CSS', trainerName: 'Test trainer', revision: 0, troubles: [] },
    });
    const heldRooms = async () =>
      (await test.app.get(Bookings).between('2027-06-01', '2027-06-01'))
        .filter(({ reference }) => reference === id)
        .map(({ roomId, purpose }) => [roomId, purpose]);
    expect(await heldRooms()).toEqual([[loire, `HTML et CSS, ${cohort.name}`]]);

    const change = (over: object, seenRevision: number) =>
      coordinator.put(`/api/sessions/${id}`).send({ ...content({ trainerId, ...over }), seenRevision });
    expect((await change({ roomId: cher, subject: 'JavaScript' }, 0).expect(200)).body.revision).toBe(1);
    expect(await heldRooms()).toEqual([[cher, `JavaScript, ${cohort.name}`]]);
    expect((await change({ roomId: loire }, 0)).status).toBe(409);

    await coordinator.post(`/api/sessions/${id}/cancellation`).send({ seenRevision: 1 }).expect(201);
    expect(await heldRooms()).toEqual([]);
    expect(await firstOf(cohortId)).toBeUndefined();
    const { body: restored } = await coordinator.delete(`/api/sessions/${id}/cancellation`).expect(200);
    expect(restored.revision).toBe(3);
    expect(await heldRooms()).toEqual([[cher, `JavaScript, ${cohort.name}`]]);
    const { body: history } = await coordinator
      .get('/api/history')
      .query({ subjectKind: 'cohort', subjectId: cohortId });
    expect(JSON.stringify(history)).not.toContain(trainerId);
  });

  it('refuses what cannot be, each at its field, and who only reads', async () => {
    const cohortId = await aPromotion();
    for (let one = 0; one < 3; one += 1) await anEnrolledLearner(test.database, { cohortId });
    const small = await aRoom(test.database, { seats: 2, name: 'Box' });
    const refused = async (over: object) => (await place(cohortId, over).expect(422)).body.errors[0];
    expect(await refused({ day: '2027-05-17' })).toMatchObject({ code: 'session.past', field: 'day' });
    expect((await refused({ day: '2027-05-25' })).message).toContain('en structure');
    expect((await refused({ roomId: small })).message).toContain('3 apprenants');
    expect(await refused({ subject: ' ', blockCode: null })).toMatchObject({ field: 'subject' });
    const { accountId } = await test.as('coordinator');
    expect(await refused({ trainerId: accountId })).toMatchObject({ field: 'trainerId' });
    expect(await refused({ half: 'evening' })).toMatchObject({ field: 'half' });
    const trainer = await test.as('trainer');
    await trainer.post(`/api/cohorts/${cohortId}/sessions`).send(body()).expect(403);
    await trainer.get(`/api/cohorts/${cohortId}/sessions`).expect(200);
  });

  it('names who is taken before anybody chooses', async () => {
    const [one, other, trainerId] = [await aPromotion(), await aPromotion(), await aTrainer()];
    const roomId = await aRoom(test.database, { name: 'Atelier Beuvron' });
    const { id } = (await place(one, { trainerId, roomId }).expect(201)).body;
    const choices = async (query: object) =>
      (await coordinator.get(`/api/cohorts/${other}/session-choices`).query(query).expect(200)).body;
    const of = (list: { id: string; unavailable: string | null }[], wanted: string) =>
      list.find((choice) => choice.id === wanted)?.unavailable;
    const at = { day: '2027-06-01', half: 'morning' };
    const taken = await choices(at);
    expect(of(taken.trainers, trainerId)).toContain('est déjà avec Promotion');
    expect(of(taken.rooms, roomId)).toContain('«\u00a0Atelier Beuvron\u00a0» est déjà prise');
    for (const free of [
      await choices({ ...at, sessionId: id }),
      await choices({ ...at, half: 'afternoon' }),
    ]) {
      expect([of(free.trainers, trainerId), of(free.rooms, roomId)]).toEqual([null, null]);
    }
  });

  it.each([
    ['the same trainer', 'trainerId'],
    ['the same room', 'roomId'],
    ['the same promotion', 'day'],
  ])('lets one of four have %s, and tells the others at the field', async (_, field) => {
    const cohorts = [await aPromotion(), await aPromotion(), await aPromotion(), await aPromotion()];
    const shared = {
      ...(field === 'trainerId' && { trainerId: await aTrainer() }),
      ...(field === 'roomId' && { roomId: await aRoom(test.database) }),
    };
    const answers = await Promise.all(
      cohorts.map((cohortId) => place(field === 'day' ? cohorts[0]! : cohortId, shared)),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const others = answers.filter(({ status }) => status !== 201);
    expect(others.map(({ status }) => [409, 422].includes(status))).toEqual([true, true, true]);
    expect(others.map(({ body: { errors } }) => errors[0].field)).toEqual([field, field, field]);
  });

  it('keeps two sessions from taking one trainer by a change', async () => {
    const [one, other, trainerId] = [await aPromotion(), await aPromotion(), await aTrainer()];
    const ids = [(await place(one).expect(201)).body.id, (await place(other).expect(201)).body.id];
    const answers = await Promise.all(
      ids.map((id) =>
        coordinator.put(`/api/sessions/${id}`).send({ ...content({ trainerId }), seenRevision: 0 }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.find(({ status }) => status !== 200)!.body.errors[0].field).toBe('trainerId');
  });

  it('keeps a session whose half-day a closure takes away, in the list of what is to be settled', async () => {
    const [cohortId, trainerId] = [await aPromotion(), await aTrainer()];
    const { id } = (await place(cohortId, { day: '2027-06-15', trainerId }).expect(201)).body;
    await aClosure(test.database, { name: 'Travaux', firstDay: '2027-06-15', lastDay: '2027-06-15' });
    const { body: troubled } = await coordinator.get('/api/troubled-sessions').expect(200);
    const mine = troubled.find((session: { id: string }) => session.id === id);
    expect(mine.troubles).toEqual([
      { code: 'not_at_school', message: expect.stringContaining('en fermeture (Travaux)') },
    ]);
    expect((await firstOf(cohortId, '2027-06-15')).standing).toBe('none');
  });

  it('places on the calendar being prepared, and says so', async () => {
    const cohortId = await aPromotion();
    await coordinator
      .put(`/api/cohorts/${cohortId}/calendar-draft/weeks`)
      .send({ weeks: [{ monday: '2027-06-07', places: 'SSSSSSSSSS', locked: true }], seenRevision: 0 })
      .expect(200);
    await place(cohortId, { day: '2027-06-08' }).expect(201);
    expect(await firstOf(cohortId, '2027-06-08')).toMatchObject({ standing: 'draft', place: 'company' });
  });

  it('shows a trainer their own half-days of this week and the next', async () => {
    const trainer = await test.as('trainer');
    const cohortId = await aPromotion();
    await place(cohortId, { day: '2027-05-20', trainerId: trainer.accountId }).expect(201);
    const { body: mine } = await trainer.get('/api/my-sessions').expect(200);
    expect(mine).toMatchObject({ from: '2027-05-17', to: '2027-05-28', sessions: [{ cohortId }] });
  });

  it('asks no more of the database for a full week than for an empty one', async () => {
    const cohortId = await aPromotion();
    const query = jest.spyOn(Database.prototype, 'query');
    const statements = async () => {
      query.mockClear();
      await weekOf(cohortId, '2027-06-28');
      return query.mock.calls.length;
    };
    const empty = await statements();
    for (const day of ['2027-06-28', '2027-06-29', '2027-06-30'])
      await place(cohortId, { day, trainerId: await aTrainer() }).expect(201);
    expect(await statements()).toBe(empty);
    expect(empty).toBeLessThanOrEqual(14);
    query.mockRestore();
  });
});
