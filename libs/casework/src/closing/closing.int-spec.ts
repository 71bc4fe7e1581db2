import { aCohort } from '#cohorts/testing';
import { anEnrolledLearner } from '#learners/testing';
import { type Caller, startTestApp, type TestApp } from '../../../../test/support/app.js';
import { statementsOf } from '../../../../test/support/statements.js';

interface Line {
  kind: string;
  count: number;
  detail: string;
  people: { lastName: string }[];
}

describe('the end of a promotion', () => {
  let test: TestApp;
  let coordinator: Caller;
  let cohortId: string;
  let learnerId: string;
  let enrolmentId: string;
  const list = async () => (await coordinator.get(`/api/cohorts/${cohortId}/closing-list`).expect(200)).body;
  const counts = async () =>
    Object.fromEntries(((await list()).lines as Line[]).map(({ kind, count }) => [kind, count]));

  beforeAll(async () => {
    test = await startTestApp({ TANDEM_TODAY: '2027-06-30', TANDEM_REQUESTS_PER_MINUTE: '100000' });
    const { database } = test;
    cohortId = await aCohort(database, { startsOn: '2025-09-08', endsOn: '2027-08-31' });
    const other = await aCohort(database, { startsOn: '2025-09-08', endsOn: '2027-08-31' });
    const account = await test.as('learner');
    const own = { cohortId, lastName: 'Moreau', accountId: account.accountId };
    ({ learnerId, enrolmentId } = await anEnrolledLearner(database, own));
    const elsewhere = await anEnrolledLearner(database, { cohortId: other });
    for (const [id, cohort] of [
      [learnerId, cohortId],
      [elsewhere.learnerId, other],
    ])
      await database.query(
        `INSERT INTO attendance.frozen_place (learner_id, day, half, place, cohort_id)
         VALUES ($1, '2027-06-22', 'morning', 'school', $2), ($1, '2027-06-22', 'afternoon', 'company', $2)`,
        [id, cohort],
      );
    coordinator = await test.as('coordinator');
  });
  afterAll(() => test.close());

  it('is the school’s to prepare, from two months before', async () => {
    const path = `/api/cohorts/${cohortId}/closing-list`;
    for (const role of ['trainer', 'tutor', 'learner', 'department_officer'] as const)
      await (await test.as(role)).get(path).expect(403);
    await coordinator.get('/api/cohorts/00000000-0000-7000-8000-000000000000/closing-list').expect(404);
    test.today('2027-06-29');
    expect(await list()).toEqual({ endsOn: '2027-08-31', from: '2027-06-30', lines: [] });
    test.today('2027-06-30');
    expect((await list()).lines).toHaveLength(6);
  });

  it('empties as each thing is settled', async () => {
    const lend = { kind: 'laptop', inventoryNumber: 'PC 9', lentOn: '2027-06-30' };
    const { body: loan } = await coordinator
      .post(`/api/learners/${learnerId}/equipment-loans`)
      .send(lend)
      .expect(201);
    expect(await counts()).toEqual({
      sheets: 1,
      fortnights: 0,
      equipment: 1,
      contacts: 1,
      access: 0,
      follow_ups: 1,
    });
    test.today('2027-09-01');
    expect(((await list()).lines as Line[]).find(({ kind }) => kind === 'access')).toMatchObject({
      count: 1,
      people: [{ lastName: 'Moreau' }],
    });
    await coordinator
      .post(`/api/equipment-loans/${loan.id}/return`)
      .send({ returnedOn: '2027-09-01', state: 'good' })
      .expect(204);
    await coordinator
      .post(`/api/enrolments/${enrolmentId}/exit`)
      .send({ exitOn: '2027-08-31', reason: 'success' })
      .expect(204);
    await test.database.query(
      `UPDATE learners.learner SET email = 'lina@example.org', phone = '+33639980001' WHERE id = $1`,
      [learnerId],
    );
    await test.database.query(
      'DELETE FROM identity.session WHERE account_id = (SELECT account_id FROM learners.learner WHERE id = $1)',
      [learnerId],
    );
    const { body: sheet } = await coordinator
      .get(`/api/cohorts/${cohortId}/sheets/2027-06-22/morning`)
      .expect(200);
    await coordinator
      .put(`/api/cohorts/${cohortId}/sheets/2027-06-22/morning`)
      .send({
        version: sheet.version,
        clientId: '01900000-0000-7000-8000-000000000001',
        marks: [{ learnerId, state: 'present' }],
      })
      .expect(200);
    expect(await counts()).toEqual({
      sheets: 0,
      fortnights: 0,
      equipment: 0,
      contacts: 0,
      access: 0,
      follow_ups: 0,
    });
  });

  it('costs as many statements for twenty as for one', async () => {
    const one = (await statementsOf(test, list)).length;
    for (let index = 0; index < 20; index += 1) await anEnrolledLearner(test.database, { cohortId });
    expect((await statementsOf(test, list)).length).toBe(one);
  });
});
