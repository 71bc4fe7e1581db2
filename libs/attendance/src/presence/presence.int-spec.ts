import { randomUUID } from 'node:crypto';
import { anEnrolledLearner } from '#learners/testing';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { statementsOf } from '../../../../test/support/statements.js';
import { aGroup, type Group } from '../testing.js';
import { Totals } from '../totals/totals.service.js';

describe('presence', () => {
  let test: TestApp;
  let trainer: Awaited<ReturnType<TestApp['as']>>;
  let group: Group;
  const half = (learnerId: string, at = '2027-05-11/morning') => `/api/learners/${learnerId}/half-days/${at}`;
  const mark = (states: string[], at = '2027-05-11/morning') =>
    trainer
      .put(`/api/cohorts/${group.cohortId}/sheets/${at}`)
      .send({
        version: 0,
        clientId: randomUUID(),
        marks: states.map((state, index) => ({ learnerId: group.learnerIds[index], state })),
      })
      .expect(200);
  const correction = (change: object) => ({
    revision: 1,
    state: 'absent_justified',
    reason: 'Certificat reçu',
    ...change,
  });

  beforeAll(async () => {
    test = await startTestApp();
    trainer = await test.as('trainer');
  });
  beforeEach(async () => {
    group = await aGroup(test.database);
  });
  afterAll(() => test.close());

  it('lists a promotion with both half-days of a day', async () => {
    await mark(['present', 'sick']);
    const { body } = await trainer.get(`/api/cohorts/${group.cohortId}/presence?day=2027-05-11`).expect(200);
    expect(body.learners).toHaveLength(3);
    expect(body.learners[0]).toMatchObject({
      lastName: 'NomA',
      morning: { place: 'school', state: 'present_school', begun: true },
      afternoon: { place: 'school', state: null },
    });
    await trainer.get(`/api/cohorts/${randomUUID()}/presence`).expect(404);
    await (await test.as('tutor')).get(`/api/cohorts/${group.cohortId}/presence`).expect(403);
  });

  it('takes at most 5 statements for a promotion, as many for 20 learners as for 3', async () => {
    const big = await aGroup(test.database, { learners: 20 });
    for (const day of ['2027-05-11', '2027-05-26']) {
      for (const { cohortId } of [group, big]) {
        const read = () => trainer.get(`/api/cohorts/${cohortId}/presence?day=${day}`).expect(200);
        await read();
        expect((await statementsOf(test, read)).length).toBeLessThanOrEqual(5);
      }
    }
  });

  it('is corrected by a new revision with who, when and why', async () => {
    const learnerId = group.learnerIds[0]!;
    await mark(['absent_unjustified']);
    await trainer
      .post(`${half(learnerId)}/corrections`)
      .send(correction({}))
      .expect(201);
    const { body } = await trainer.get(`${half(learnerId)}/history`).expect(200);
    expect(body).toMatchObject([
      {
        revision: 2,
        state: 'absent_justified',
        origin: 'correction',
        reason: 'Certificat reçu',
        recordedBy: 'Test trainer',
      },
      { revision: 1, state: 'absent_unjustified', origin: 'sheet' },
    ]);
  });

  it('refuses a correction of an older revision, saying who recorded meanwhile', async () => {
    const learnerId = group.learnerIds[0]!;
    await mark(['absent_unjustified']);
    await trainer
      .post(`${half(learnerId)}/corrections`)
      .send(correction({}))
      .expect(201);
    const { body } = await trainer
      .post(`${half(learnerId)}/corrections`)
      .send(correction({}))
      .expect(409);
    expect(body).toMatchObject({ code: 'changed_meanwhile', errors: [{ field: 'revision' }] });
    expect(body.detail).toContain('« absence justifiée » par Test trainer');
  });

  it('lets one of two corrections at once through', async () => {
    const learnerId = group.learnerIds[0]!;
    await mark(['absent_unjustified']);
    const answers = await Promise.all(
      ['sick', 'leave', 'absent_justified'].map((state) =>
        trainer.post(`${half(learnerId)}/corrections`).send(correction({ state })),
      ),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409]);
  });

  it('tells whoever has the sheet open of a correction', async () => {
    const learnerId = group.learnerIds[0]!;
    await mark(['absent_unjustified']);
    await trainer
      .post(`${half(learnerId)}/corrections`)
      .send(correction({}))
      .expect(201);
    const marks = [{ learnerId, state: 'present' }];
    await trainer
      .put(`/api/cohorts/${group.cohortId}/sheets/2027-05-11/morning`)
      .send({ version: 1, clientId: randomUUID(), marks })
      .expect(409);
  });

  it('refuses to correct what has not begun or was expected nowhere', async () => {
    const learnerId = group.learnerIds[0]!;
    const tried = async (at: string, change = {}) =>
      (
        await trainer
          .post(`${half(learnerId, at)}/corrections`)
          .send(correction({ revision: 0, ...change }))
          .expect(422)
      ).body.code;
    expect(await tried('2027-05-26/morning')).toBe('not_begun');
    expect(await tried('2027-05-17/morning')).toBe('not_expected');
    expect(await tried('2027-05-11/morning', { state: 'withdrawn' })).toBe('nothing_to_withdraw');
    expect(await tried('2027-05-11/morning', { state: 'present_company' })).toBe('not_in_company');
  });

  it('is read by the learner, the tutor and the school, and nobody else', async () => {
    await mark(['present']);
    const learner = await test.as('learner');
    const { learnerId } = await anEnrolledLearner(test.database, {
      cohortId: group.cohortId,
      accountId: learner.accountId,
    });
    const other = group.learnerIds[0]!;
    const range = '?from=2027-05-10&to=2027-05-14';
    const { body } = await learner.get(`/api/learners/${learnerId}/half-days${range}`).expect(200);
    expect(body).toHaveLength(10);
    for (const address of [
      `/half-days${range}`,
      `/attendance${range}`,
      '/half-days/2027-05-11/morning/history',
    ])
      await learner.get(`/api/learners/${other}${address}`).expect(404);
    await learner
      .post(`${half(learnerId)}/corrections`)
      .send(correction({}))
      .expect(403);
    await (await test.as('department_officer')).get(`/api/learners/${other}/half-days${range}`).expect(403);
  });

  it('gives totals in a number of statements that does not grow', async () => {
    await mark(['present', 'sick', 'present']);
    await mark(['present'], '2027-05-11/afternoon');
    const totals = test.app.get(Totals);
    const [one, two] = await totals.of(group.learnerIds, '2027-05-11', '2027-05-31');
    // 11 to 14 May: 8 half-days at school; 18 to 21 in company; 24 to 28 at school; the 17th is a holiday.
    expect(one).toMatchObject({ presentHalves: 2, schoolMinutes: 420, excusedHalves: 0 });
    expect(two).toMatchObject({ presentHalves: 0, excusedHalves: 1 });
    expect(one!.plannedHalves).toBe(8 + 8 + 10 + 2);
    expect(one!.reachableHalves).toBe(one!.plannedHalves);
    expect(two!.reachableHalves).toBe(two!.plannedHalves - 1);
    const big = await aGroup(test.database, { learners: 12 });
    const count = async (ids: string[]) =>
      (await statementsOf(test, () => totals.of(ids, '2027-05-11', '2027-05-31'))).length;
    expect(await count(big.learnerIds)).toBe(await count(group.learnerIds));
    const { body } = await trainer
      .get(`/api/learners/${group.learnerIds[0]}/attendance?from=2027-05-11&to=2027-05-11`)
      .expect(200);
    expect(body).toMatchObject({ attendanceRate: 1, expectedHalves: 2 });
  });
});
