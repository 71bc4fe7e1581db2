import { aCohort } from '#cohorts/testing';
import { type Caller, startTestApp, type TestApp } from '../../../../test/support/app.js';
import { anEnrolledLearner } from '../testing.js';
import { Loans } from './loans.service.js';

describe('equipment', () => {
  let test: TestApp;
  let coordinator: Caller;
  let cohortId: string;
  beforeAll(async () => {
    test = await startTestApp();
    coordinator = await test.as('coordinator');
    cohortId = await aCohort(test.database);
  });
  afterAll(() => test.close());

  const learner = (given: { exitOn?: string } = {}) =>
    anEnrolledLearner(test.database, { cohortId, ...given });
  const lend = (learnerId: string, number: string, more: object = {}) =>
    coordinator
      .post(`/api/learners/${learnerId}/equipment-loans`)
      .send({ kind: 'laptop', inventoryNumber: number, lentOn: '2027-05-10', ...more });

  it('is with one person at a time, whatever the spelling of its number', async () => {
    const [first, second] = [await learner(), await learner()];
    const { body: loan } = await lend(first.learnerId, 'pc 041').expect(201);
    const { body: refused } = await lend(second.learnerId, 'PC  041').expect(422);
    expect(refused.errors).toMatchObject([{ code: 'loan.already_lent', field: 'inventoryNumber' }]);
    await coordinator
      .post(`/api/equipment-loans/${loan.id}/return`)
      .send({ returnedOn: '2027-05-18', state: 'damaged', note: 'Écran fendu' })
      .expect(204);
    await lend(second.learnerId, 'PC 041', { lentOn: '2027-05-18' }).expect(201);
    await coordinator.delete(`/api/equipment-loans/${loan.id}/return`).expect(409);
    const { body: file } = await coordinator
      .get(`/api/learners/${first.learnerId}/equipment-loans`)
      .expect(200);
    expect(file).toMatchObject([{ inventoryNumber: 'PC 041', returnedStateLabel: 'Abîmé', why: null }]);
  });

  it('goes to the first of two who lend it at once', async () => {
    const people = await Promise.all([1, 2, 3].map(() => learner()));
    const answers = await Promise.all(people.map(({ learnerId }) => lend(learnerId, 'PC 042')));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const out = await test.database.query(
      `SELECT 1 FROM learners.equipment_loan o JOIN learners.equipment q ON q.id = o.equipment_id WHERE q.inventory_number = 'PC 042'`,
    );
    expect(out).toHaveLength(1);
  });

  it('is asked for once its holder has left, or the day agreed is over', async () => {
    const gone = await learner();
    const late = await learner();
    const { body: kept } = await lend(gone.learnerId, 'PC 043').expect(201);
    await lend(late.learnerId, 'PC 044', { dueOn: '2027-05-14' }).expect(201);
    await coordinator
      .post(`/api/enrolments/${gone.enrolmentId}/exit`)
      .send({ exitOn: '2027-05-17', reason: 'move' })
      .expect(204);
    const asked = async () =>
      (await test.app.get(Loans).equipmentToReturn('2027-05-18')).map(({ inventoryNumber, why }) => [
        inventoryNumber,
        why,
      ]);
    expect(await asked()).toEqual([
      ['PC 043', 'left'],
      ['PC 044', 'overdue'],
    ]);
    await coordinator
      .post(`/api/equipment-loans/${kept.id}/return`)
      .send({ returnedOn: '2027-05-18', state: 'good' });
    expect(await asked()).toEqual([['PC 044', 'overdue']]);
    await coordinator.delete(`/api/equipment-loans/${kept.id}/return`).expect(204);
    expect(await asked()).toHaveLength(2);
    await lend(gone.learnerId, 'PC 045', { lentOn: '2027-05-18' }).expect(422);
  });

  it('lent by mistake is as if it had not been', async () => {
    const { learnerId } = await learner();
    const { body: loan } = await lend(learnerId, 'BADGE 7').expect(201);
    await coordinator.delete(`/api/equipment-loans/${loan.id}`).expect(204);
    expect((await coordinator.get(`/api/learners/${learnerId}/equipment-loans`)).body).toEqual([]);
    await lend((await learner()).learnerId, 'BADGE 7').expect(201);
  });

  it('is the affair of those who manage learners', async () => {
    const { learnerId } = await learner();
    const trainer = await test.as('trainer');
    await trainer.get('/api/equipment-loans').expect(403);
    await trainer.post(`/api/learners/${learnerId}/equipment-loans`).send({}).expect(403);
    await (await test.as('learner')).get(`/api/learners/${learnerId}/equipment-loans`).expect(403);
  });
});
