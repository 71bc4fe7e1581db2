import { aCohort } from '#cohorts/testing';
import { type Caller, startTestApp, type TestApp } from '../../../../test/support/app.js';
import { anEnrolledLearner } from '../testing.js';
import { Enrolments } from './enrolments.service.js';

describe('the enrolments of a promotion', () => {
  let test: TestApp;
  let coordinator: Caller;
  let director: Caller;
  beforeAll(async () => {
    test = await startTestApp();
    test.today('2027-05-18');
    coordinator = await test.as('coordinator');
    director = await test.as('director');
  });
  afterAll(() => test.close());

  it('are those that last on a day, when a day is asked', async () => {
    const cohortId = await aCohort(test.database);
    const stays = await anEnrolledLearner(test.database, { cohortId });
    const leaves = await anEnrolledLearner(test.database, { cohortId, exitOn: '2027-01-29' });
    const on = async (day?: string) =>
      (await test.app.get(Enrolments).ofCohort(cohortId, { on: day })).map(({ id }) => id);
    expect(await on()).toEqual([stays.enrolmentId, leaves.enrolmentId]);
    expect(await on('2027-01-29')).toHaveLength(2);
    expect(await on('2027-01-30')).toEqual([stays.enrolmentId]);
    expect(await on('2026-09-06')).toEqual([]);
    const { body } = await coordinator.get(`/api/cohorts/${cohortId}/learners`).expect(200);
    expect(body).toHaveLength(2);
    const { body: heads } = await coordinator.get('/api/headcounts').expect(200);
    expect(heads).toContainEqual({
      cohortId,
      today: 1,
      entered: 2,
      joined: 0,
      left: 1,
      moved: 0,
      admitted: 0,
      open: 0,
    });
  });

  it('end with a date and a reason, and are reopened by the director only, with why', async () => {
    const cohortId = await aCohort(test.database);
    const { enrolmentId, learnerId } = await anEnrolledLearner(test.database, { cohortId });
    const at = `/api/enrolments/${enrolmentId}/exit`;
    const { body: refused } = await coordinator
      .post(at)
      .send({ exitOn: '2027-05-19', reason: 'abandonment' })
      .expect(422);
    expect(refused.errors).toMatchObject([{ field: 'exitOn' }]);
    await coordinator.post(at).send({ exitOn: '2027-05-18', reason: 'rupture' }).expect(422);
    await coordinator
      .post(at)
      .send({ exitOn: '2027-05-18', reason: 'abandonment', note: 'Ne vient plus' })
      .expect(204);
    await coordinator.post(at).send({ exitOn: '2027-05-18', reason: 'move' }).expect(422);
    const { body: file } = await coordinator.get(`/api/learners/${learnerId}`).expect(200);
    expect(file.enrolments).toMatchObject([
      { exitOn: '2027-05-18', exitReason: 'abandonment', exitNote: 'Ne vient plus' },
    ]);
    const trainer = await test.as('trainer');
    expect(
      (await trainer.get(`/api/learners/${learnerId}`).expect(200)).body.enrolments[0].exitNote,
    ).toBeNull();
    await coordinator.delete(at).send({ reason: 'Erreur' }).expect(403);
    await director.delete(at).send({ reason: '' }).expect(422);
    await director.delete(at).send({ reason: 'Erreur de personne' }).expect(204);
    expect(
      (await director.get(`/api/learners/${learnerId}`).expect(200)).body.enrolments[0].exitOn,
    ).toBeNull();
  });

  it('are seen by the learner concerned, and by no other', async () => {
    const cohortId = await aCohort(test.database);
    const caller = await test.as('learner');
    const mine = await anEnrolledLearner(test.database, { cohortId, accountId: caller.accountId });
    const other = await anEnrolledLearner(test.database, { cohortId });
    const { body } = await caller.get('/api/learners').expect(200);
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([mine.learnerId]);
    await caller.get(`/api/learners/${mine.learnerId}`).expect(200);
    await caller.get(`/api/learners/${other.learnerId}`).expect(404);
    await caller.get(`/api/cohorts/${cohortId}/learners`).expect(403);
    await caller.get('/api/headcounts').expect(403);
    await caller.post(`/api/enrolments/${mine.enrolmentId}/exit`).send({}).expect(403);
    await caller.delete(`/api/enrolments/${mine.enrolmentId}/exit`).send({}).expect(403);
    await caller.post(`/api/learners/${mine.learnerId}/access-link`).expect(403);
    const officer = await test.as('department_officer');
    await officer.get('/api/learners').expect(403);
    await officer.get(`/api/learners/${mine.learnerId}`).expect(403);
    await officer.get('/api/exit-reasons').expect(403);
  });

  it('have a personal link sent to whoever has an account', async () => {
    const cohortId = await aCohort(test.database);
    const { accountId } = await test.as('learner');
    const linked = await anEnrolledLearner(test.database, { cohortId, accountId });
    await coordinator.post(`/api/learners/${linked.learnerId}/access-link`).expect(204);
    const without = await anEnrolledLearner(test.database, { cohortId });
    const { body } = await coordinator.post(`/api/learners/${without.learnerId}/access-link`).expect(422);
    expect(body.code).toBe('learner.no_account');
  });
});
