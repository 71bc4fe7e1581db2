import { aCohort } from '#cohorts/testing';
import { aSignedContract } from '#contracts/testing';
import { anEnrolledLearner } from '#learners/testing';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { ExpectedPlaces } from '../expected/expected-places.service.js';
import { aRhythm } from '../testing.js';

type Client = Awaited<ReturnType<TestApp['as']>>;

describe('leave granted ahead', () => {
  let test: TestApp;
  let coordinator: Client;
  let learner: Client;
  let cohortId: string;
  let learnerId: string;
  beforeAll(async () => {
    test = await startTestApp();
    test.today('2027-05-18');
    coordinator = await test.as('coordinator');
    learner = await test.as('learner');
    cohortId = await aCohort(test.database, { startsOn: '2026-09-07', endsOn: '2028-08-31' });
    // A week at school, a week in company, from Monday 7 September 2026: 7 June 2027 is in company.
    await aRhythm(test.database, { cohortId, fromMonday: '2026-09-07' });
    ({ learnerId } = await anEnrolledLearner(test.database, { cohortId, accountId: learner.accountId }));
    await aSignedContract(test.database, { learnerId, startsOn: '2026-09-14', endsOn: '2028-08-31' });
  });
  afterAll(() => test.close());

  const body = (over: object) => ({
    kind: 'paid',
    firstDay: '2027-06-07',
    firstHalf: 'morning',
    lastDay: '2027-06-08',
    lastHalf: 'afternoon',
    ...over,
  });
  const placesOf = async (from: string, to: string, id = learnerId) =>
    (await test.app.get(ExpectedPlaces).of([id], from, to)).map(({ place }) => place);

  it('is expected of the learner as soon as it is granted, and shown to them without what staff noted', async () => {
    expect(await placesOf('2027-06-07', '2027-06-08')).toEqual(Array(4).fill('company'));
    const { body: granted } = await coordinator
      .post(`/api/learners/${learnerId}/leaves`)
      .send(body({ firstHalf: 'afternoon', note: 'Demandé par e-mail' }))
      .expect(201);
    expect(await placesOf('2027-06-07', '2027-06-08')).toEqual(['company', 'leave', 'leave', 'leave']);
    const mine = (await learner.get(`/api/learners/${learnerId}/leaves`).expect(200)).body;
    expect(mine).toMatchObject([
      { id: granted.id, kindLabel: 'Congés payés', firstDay: '2027-06-07', note: null, decidedBy: null },
    ]);
    const calendar = (await learner.get('/api/my-calendar?from=2027-06-07&to=2027-06-11').expect(200)).body;
    expect(calendar.people[0].halfDays[1]).toMatchObject({ place: 'leave', name: 'Congés payés' });
    const again = await coordinator
      .post(`/api/learners/${learnerId}/leaves`)
      .send(body({ kind: 'unpaid', firstDay: '2027-06-08' }))
      .expect(409);
    expect(again.body.errors[0]).toMatchObject({ code: 'leave.already_there', field: 'firstDay' });
    await coordinator.delete(`/api/leaves/${granted.id}`).expect(204);
    expect(await placesOf('2027-06-07', '2027-06-08')).toEqual(Array(4).fill('company'));
    await coordinator.delete(`/api/leaves/${granted.id}`).expect(404);
  });

  it('is refused at school unless somebody says why', async () => {
    const week = body({ firstDay: '2027-05-31', lastDay: '2027-05-31' });
    const refused = await coordinator.post(`/api/learners/${learnerId}/leaves`).send(week).expect(422);
    expect(refused.body.errors).toMatchObject([{ code: 'leave.at_school', field: 'schoolReason' }]);
    await coordinator
      .post(`/api/learners/${learnerId}/leaves`)
      .send({ ...week, kind: 'family', schoolReason: 'Mariage de sa sœur' })
      .expect(201);
    expect(await placesOf('2027-05-31', '2027-05-31')).toEqual(['leave', 'leave']);
  });

  it('is taken together by a promotion, whoever joins it later included', async () => {
    // Monday 2 August 2027 is in company, the week after at school.
    const summer = body({ firstDay: '2027-08-02', lastDay: '2027-08-13' });
    const refused = await coordinator.post(`/api/cohorts/${cohortId}/leaves`).send(summer).expect(422);
    expect(refused.body.errors[0].message).toContain('10\u00a0demi-journées');
    await coordinator
      .post(`/api/cohorts/${cohortId}/leaves`)
      .send({ ...summer, schoolReason: 'L’école et les structures ferment ensemble' })
      .expect(201);
    const { learnerId: late } = await anEnrolledLearner(test.database, { cohortId });
    await aSignedContract(test.database, { learnerId: late, startsOn: '2027-05-01', endsOn: '2028-08-31' });
    expect(new Set(await placesOf('2027-08-02', '2027-08-13', late))).toEqual(new Set(['leave']));
    expect((await coordinator.get(`/api/cohorts/${cohortId}/leaves`).expect(200)).body).toHaveLength(1);
    const mine = (await learner.get(`/api/learners/${learnerId}/leaves`).expect(200)).body;
    expect(mine.at(-1)).toMatchObject({ learnerId: null, cohortId, firstDay: '2027-08-02' });
  });

  it('keeps the days gone by when it is taken back', async () => {
    const { body: granted } = await coordinator
      .post(`/api/learners/${learnerId}/leaves`)
      .send(body({ firstDay: '2027-06-21', lastDay: '2027-06-25' }))
      .expect(201);
    test.today('2027-06-23');
    await coordinator.delete(`/api/leaves/${granted.id}`).expect(204);
    expect((await placesOf('2027-06-21', '2027-06-25')).map((place) => place === 'leave')).toEqual([
      ...Array(4).fill(true),
      ...Array(6).fill(false),
    ]);
    test.today('2027-06-24');
    const over = await coordinator.delete(`/api/leaves/${granted.id}`).expect(422);
    expect(over.body.errors[0].code).toBe('leave.over');
    await coordinator
      .post(`/api/learners/${learnerId}/leaves`)
      .send(body({ firstDay: '2027-06-23', lastDay: '2027-06-25' }))
      .expect(422);
    test.today('2027-05-18');
  });

  it('is decided by those who hold the calendar, and read by those who see the learner', async () => {
    const trainer = await test.as('trainer');
    await trainer.get(`/api/learners/${learnerId}/leaves`).expect(200);
    await trainer.post(`/api/learners/${learnerId}/leaves`).send(body({})).expect(403);
    await learner.post(`/api/cohorts/${cohortId}/leaves`).send(body({})).expect(403);
    const other = await test.as('learner');
    await other.get(`/api/learners/${learnerId}/leaves`).expect(404);
  });

  it('is kept once by the database, whoever writes', async () => {
    const write = () =>
      test.database.query(
        `INSERT INTO calendar.leave (cohort_id, kind, first_day, first_half, last_day, last_half, decided_by, decided_on)
         VALUES ($1, 'paid', '2027-12-20', 'morning', '2027-12-24', 'afternoon', $2, '2027-05-18')`,
        [cohortId, coordinator.accountId],
      );
    await write();
    await expect(write()).rejects.toThrow('leave_once');
  });
});
