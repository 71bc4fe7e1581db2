import { randomUUID } from 'node:crypto';
import { aCohort } from '#cohorts/testing';
import { aSignedContract } from '#contracts/testing';
import { anEnrolledLearner } from '#learners/testing';
import { aRoom } from '#premises/testing';
import { type Caller, startTestApp, type TestApp } from '../../../../test/support/app.js';
import { aRhythm } from '../testing.js';

const DAY = '2027-05-26';

describe('actions of mediation', () => {
  let test: TestApp;
  let coordinator: Caller;
  let cohortId: string;
  beforeAll(async () => {
    test = await startTestApp();
    coordinator = await test.as('coordinator');
    cohortId = await aCohort(test.database, { startsOn: '2026-09-07', endsOn: '2028-08-31' });
    // The week of 24 May 2027 is in company.
    await aRhythm(test.database, { cohortId, fromMonday: '2026-09-07' });
  });
  beforeEach(() => test.today('2027-05-18'));
  afterAll(() => test.close());

  const learner = async (over: object = {}) =>
    (await anEnrolledLearner(test.database, { cohortId, ...over })).learnerId;
  const draft = (learnerIds: string[], over: object = {}) => ({
    title: 'Aide aux démarches',
    day: DAY,
    halves: ['afternoon'],
    place: 'Médiathèque',
    organiser: 'Médiathèque de Blois',
    learnerIds,
    ...over,
  });
  const plan = async (body: object): Promise<string> =>
    (await coordinator.post('/api/mediation-actions').send(body).expect(201)).body.id;
  const refused = async (body: object, status = 422) =>
    (await coordinator.post('/api/mediation-actions').send(body).expect(status)).body.errors[0];

  it('is where its learners are expected, says so in their calendar, and is proposed on the sheet', async () => {
    const me = await test.as('learner');
    const learnerId = await learner({ accountId: me.accountId });
    const other = await learner();
    for (const id of [learnerId, other])
      await aSignedContract(test.database, { learnerId: id, startsOn: '2026-09-14', endsOn: '2028-08-31' });
    await plan(draft([learnerId]));
    const { body } = await me.get('/api/my-calendar').query({ from: DAY, to: DAY }).expect(200);
    const halfDays = body.people[0].halfDays as { place: string; name?: string }[];
    expect(halfDays.map(({ place, name }) => [place, name])).toEqual([
      ['company', undefined],
      ['mediation', 'Aide aux démarches (Médiathèque)'],
    ]);
    test.today('2027-05-27');
    const trainer = await test.as('trainer');
    const address = `/api/cohorts/${cohortId}/sheets/${DAY}/afternoon`;
    const sheet = (await trainer.get(address).expect(200)).body;
    expect(sheet.closedBecause).toBeNull();
    expect(sheet.entries).toMatchObject([
      { learnerId, state: 'unknown', mediation: 'Aide aux démarches (Médiathèque)' },
    ]);
    const marks = [{ learnerId, state: 'mediation' }];
    await trainer.put(address).send({ version: 0, clientId: randomUUID(), marks }).expect(200);
    const totals = await trainer
      .get(`/api/learners/${learnerId}/attendance`)
      .query({ from: DAY, to: DAY })
      .expect(200);
    expect(totals.body).toMatchObject({ presentHalves: 1, companyDays: 0 });
  });

  it('is changed and taken back until it begins, and books its room', async () => {
    const [one, two] = [await learner(), await learner()];
    const roomId = await aRoom(test.database, { name: 'Salle des actions', seats: 2 });
    const id = await plan(draft([one, two], { roomId, halves: ['morning', 'afternoon'] }));
    expect(await refused(draft([await learner()], { roomId }), 409)).toMatchObject({ code: 'room.taken' });
    await coordinator
      .put(`/api/mediation-actions/${id}`)
      .send(draft([one], { roomId, halves: ['morning'] }))
      .expect(204);
    const listed = (await coordinator.get('/api/mediation-actions').query({ from: DAY, to: DAY }).expect(200))
      .body;
    expect(listed.find((action: { id: string }) => action.id === id)).toMatchObject({
      halves: ['morning'],
      roomName: 'Salle des actions',
      participants: [{ learnerId: one }],
    });
    const later = await plan(draft([two], { roomId }));
    test.today('2027-05-26');
    const begun = await coordinator.delete(`/api/mediation-actions/${id}`).expect(422);
    expect(begun.body.errors[0].code).toBe('mediation.begun');
    test.today('2027-05-25');
    await coordinator.delete(`/api/mediation-actions/${id}`).expect(204);
    await coordinator.delete(`/api/mediation-actions/${id}`).expect(404);
    await coordinator.delete(`/api/mediation-actions/${later}`).expect(204);
    const held = await test.database.query(
      `SELECT 1 FROM premises.booking WHERE room_id = $1 AND status = 'held'`,
      [roomId],
    );
    expect(held).toEqual([]);
  });

  it('takes a learner to one action at a time, and says to which, even when two are planned at once', async () => {
    const learnerId = await learner({ firstName: 'Lina', lastName: 'Moreau' });
    const both = await Promise.all(
      ['Café numérique', 'Atelier tablette'].map((title) =>
        coordinator.post('/api/mediation-actions').send(draft([learnerId], { title })),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const message = both.find(({ status }) => status === 409)!.body.errors[0].message;
    expect(message).toMatch(/Lina Moreau \(«\u00a0(Café numérique|Atelier tablette)\u00a0»\)/);
    const rows = await test.database.query(
      'SELECT 1 FROM calendar.mediation_participant WHERE learner_id = $1',
      [learnerId],
    );
    expect(rows).toHaveLength(1);
  });

  it('is refused for the past, a public holiday, and whoever is not in training that day', async () => {
    const learnerId = await learner();
    expect(await refused(draft([learnerId], { day: '2027-05-17' }))).toMatchObject({
      code: 'mediation.past',
    });
    expect(await refused(draft([learnerId], { day: '2027-07-14' }))).toMatchObject({
      code: 'mediation.holiday',
    });
    const gone = await learner({ lastName: 'Parti', exitOn: '2027-05-20', exitReason: 'move' });
    expect((await refused(draft([learnerId, gone]))).message).toContain('Parti');
    expect(await refused(draft([randomUUID()]))).toMatchObject({ code: 'mediation.unknown' });
    expect(await refused(draft([]))).toMatchObject({ field: 'learnerIds' });
    expect(await refused(draft([learnerId], { halves: [] }))).toMatchObject({ field: 'halves' });
    await (await test.as('trainer'))
      .post('/api/mediation-actions')
      .send(draft([learnerId]))
      .expect(403);
    await (await test.as('learner')).get('/api/mediation-actions').query({ from: DAY, to: DAY }).expect(403);
  });
});
