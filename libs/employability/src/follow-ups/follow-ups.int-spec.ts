import { aCohort } from '#cohorts/testing';
import { aSignedContract } from '#contracts/testing';
import { anEnrolledLearner } from '#learners/testing';
import { anAgreement } from '#partnership/testing';
import { type Caller, startTestApp, type TestApp } from '../../../../test/support/app.js';

const salaried = {
  months: 6,
  situation: 'salaried',
  inTargetTrade: true,
  employerCity: 'Blois',
  answeredOn: '2027-04-02',
};

describe('follow-ups', () => {
  let test: TestApp;
  let coordinator: Caller;
  let cohortId: string;
  const left: string[] = [];
  const answer = (enrolmentId: string, over: object = {}) =>
    coordinator.post(`/api/enrolments/${enrolmentId}/follow-ups`).send({ ...salaried, ...over });
  const due = async () => (await coordinator.get('/api/follow-ups').expect(200)).body;
  const rate = async (id: string, months: number) => {
    const { body } = await coordinator.get('/api/insertion-rates').expect(200);
    return body.atMoments.find(
      (one: { id: string; months: number }) => one.id === id && one.months === months,
    );
  };

  beforeAll(async () => {
    test = await startTestApp();
    await anAgreement(test.database);
    cohortId = await aCohort(test.database, {
      name: 'Promotion 1',
      startsOn: '2024-10-07',
      endsOn: '2026-09-30',
    });
    for (let i = 0; i < 6; i += 1) {
      const { enrolmentId, learnerId } = await anEnrolledLearner(test.database, {
        cohortId,
        // The last one left in the first year.
        exitOn: i === 5 ? '2025-03-31' : '2026-09-30',
        exitReason: i === 5 ? 'abandonment' : 'success',
      });
      left.push(enrolmentId);
      await aSignedContract(test.database, {
        learnerId,
        startsOn: '2024-10-14',
        endsOn: '2026-08-31',
        ...(i === 5 ? { lastDay: '2025-03-20' } : {}),
      });
    }
    await anEnrolledLearner(test.database, { cohortId: await aCohort(test.database) });
    coordinator = await test.as('coordinator');
  });
  afterAll(() => test.close());

  it('are due from the day of each moment, the oldest first', async () => {
    const list = await due();
    expect(list).toHaveLength(5 + 4);
    expect(list.map((one: { dueOn: string }) => one.dueOn).slice(0, 3)).toEqual([
      '2025-09-30',
      '2026-03-31',
      '2026-09-30',
    ]);
    expect(list.at(-1)).toMatchObject({
      months: 24,
      dueOn: '2027-03-31',
      cohortName: 'Promotion 1',
      answer: null,
    });
  });

  it('are answered, then corrected by an answer that replaces, and both are kept', async () => {
    await answer(left[0]!, { situation: 'studying', inTargetTrade: null, employerCity: null }).expect(201);
    await answer(left[0]!).expect(201);
    const mine = (await due()).filter((one: { enrolmentId: string }) => one.enrolmentId === left[0]);
    expect(mine).toMatchObject([{ answer: { situation: 'salaried', inTargetTrade: true } }]);
    const { body } = await coordinator.get(`/api/enrolments/${left[0]}/follow-ups`).expect(200);
    expect(body).toMatchObject([
      { situation: 'salaried', replaced: false, recordedBy: 'Test coordinator' },
      { situation: 'studying', replaced: true },
    ]);
  });

  it('give rates over last-year learners, each with its denominator in words', async () => {
    for (const enrolmentId of left.slice(1, 4)) await answer(enrolmentId).expect(201);
    expect(await rate('employment-of-leavers', 6)).toMatchObject({
      numerator: 4,
      denominator: 5,
      rate: 0.8,
      publishable: true,
      denominatorName: expect.stringContaining('sortants'),
    });
    expect(await rate('response-rate', 6)).toMatchObject({
      numerator: 4,
      denominator: 4,
      publishable: false,
    });
    expect(await rate('employment-of-leavers', 12)).toMatchObject({ denominator: 0, rate: null });
  });

  it('count contracts and titles beside', async () => {
    for (const [i, enrolmentId] of left.slice(0, 5).entries())
      await coordinator
        .post('/api/jury-results')
        .send({
          enrolmentId,
          sessionOn: '2026-09-15',
          outcome: i < 3 ? 'title' : i === 3 ? 'failed' : 'absent',
          blocks: [],
        })
        .expect(201);
    const { body } = await coordinator.get('/api/insertion-rates').expect(200);
    expect(body.withoutMoment).toMatchObject([
      { id: 'broken-contracts', numerator: 1, denominator: 6 },
      { id: 'certification-presented', numerator: 3, denominator: 4 },
      { id: 'certification-entered', numerator: 3, denominator: 6 },
    ]);
    expect(await rate('in-target-job', 6)).toMatchObject({ numerator: 3, denominator: 3 });
  });

  it('are refused with their reasons, at their field', async () => {
    const early = await answer(left[0]!, { months: 12 }).expect(422);
    expect(early.body.errors).toMatchObject([{ code: 'follow_up.too_early', field: 'months' }]);
    await answer(left[0]!, { months: 7 }).expect(422);
    await answer(left[0]!, { situation: 'rich' }).expect(422);
    await answer(cohortId).expect(404);
  });

  it('are for the staff alone', async () => {
    const others = [await test.as('trainer'), await test.as('learner'), await test.as('tutor')];
    for (const caller of others) {
      await caller.get('/api/follow-ups').expect(403);
      await caller.get('/api/insertion-rates').expect(403);
      await caller.get(`/api/enrolments/${left[0]}/follow-ups`).expect(403);
      await caller.post(`/api/enrolments/${left[0]}/follow-ups`).send(salaried).expect(403);
    }
  });
});
