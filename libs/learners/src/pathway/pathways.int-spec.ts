import { aCohort } from '#cohorts/testing';
import { FollowUps } from '#employability';
import { type Caller, startTestApp, type TestApp } from '../../../../test/support/app.js';
import { anEnrolledLearner } from '../testing.js';

describe('what happens to a learner’s training', () => {
  let test: TestApp;
  let coordinator: Caller;
  let director: Caller;
  beforeAll(async () => {
    test = await startTestApp();
    coordinator = await test.as('coordinator');
    director = await test.as('director');
  });
  beforeEach(() => test.today('2027-05-18'));
  afterAll(() => test.close());

  const stepsOf = async (learnerId: string) =>
    (await coordinator.get(`/api/learners/${learnerId}/pathway`).expect(200)).body as {
      id: string;
      kind: string;
      untilOn: string | null;
      takenBack: { reason: string } | null;
    }[];
  const headsOf = async (cohortId: string) =>
    (await coordinator.get('/api/headcounts').expect(200)).body.find(
      (heads: { cohortId: string }) => heads.cohortId === cohortId,
    );
  const enrolmentsOf = async (learnerId: string) =>
    (await coordinator.get(`/api/learners/${learnerId}`).expect(200)).body.enrolments;

  it('goes on in another promotion, counted once and without an exit, until it is taken back', async () => {
    const first = await aCohort(test.database, { startsOn: '2026-02-02', endsOn: '2028-01-28' });
    const second = await aCohort(test.database);
    const { learnerId, enrolmentId } = await anEnrolledLearner(test.database, { cohortId: first });
    const body = {
      kind: 'change_of_cohort',
      cohortId: second,
      on: '2027-05-10',
      reason: 'Reprend au rythme suivant',
    };
    const { body: step } = await coordinator
      .post(`/api/enrolments/${enrolmentId}/transfer`)
      .send(body)
      .expect(201);
    expect(await enrolmentsOf(learnerId)).toMatchObject([
      { cohortId: second, entryOn: '2027-05-10', exitOn: null },
      { cohortId: first, exitOn: '2027-05-09', exitReason: null, transition: 'change_of_cohort' },
    ]);
    expect(await headsOf(first)).toMatchObject({ today: 0, entered: 1, left: 0, moved: 1 });
    expect(await headsOf(second)).toMatchObject({ today: 1, entered: 0, joined: 1, left: 0 });
    expect(await test.app.get(FollowUps).leavers('2027-05-18')).toEqual([]);
    const [facts] = await test.database.query(
      `SELECT continues, started_on::text AS started FROM learners.entry_facts WHERE learner_id = $1 AND cohort_id = $2`,
      [learnerId, second],
    );
    expect(facts).toEqual({ continues: true, started: '2026-02-02' });
    await director.delete(`/api/enrolments/${enrolmentId}/exit`).send({ reason: 'Erreur' }).expect(422);

    await coordinator
      .post(`/api/pathway-steps/${step.id}/reversal`)
      .send({ reason: 'Autre personne' })
      .expect(204);
    expect(await enrolmentsOf(learnerId)).toMatchObject([
      { id: enrolmentId, exitOn: null, transition: null },
    ]);
    expect(await stepsOf(learnerId)).toMatchObject([
      { id: step.id, takenBack: { reason: 'Autre personne' } },
    ]);
    await coordinator.post(`/api/pathway-steps/${step.id}/reversal`).send({ reason: 'Encore' }).expect(422);
  });

  it('never takes the place of another: the last one is given once', async () => {
    const from = await aCohort(test.database);
    const full = await aCohort(test.database, { startsOn: '2027-01-04', capacityMin: 1, capacityMax: 1 });
    const people = await Promise.all([1, 2].map(() => anEnrolledLearner(test.database, { cohortId: from })));
    const answers = await Promise.all(
      people.map(({ enrolmentId }) =>
        coordinator.post(`/api/enrolments/${enrolmentId}/transfer`).send({
          kind: 'repeated_year',
          cohortId: full,
          on: '2027-05-18',
          reason: 'Première année à reprendre',
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
  });

  it('lasts after a failed exam, and the end of before comes back with the step', async () => {
    const cohortId = await aCohort(test.database, { startsOn: '2025-02-03', endsOn: '2027-02-26' });
    const { learnerId, enrolmentId } = await anEnrolledLearner(test.database, { cohortId });
    const at = `/api/enrolments/${enrolmentId}/extensions`;
    const asked = { examOn: '2027-02-23', reason: 'Échec à deux CCP' };
    const { body: refused } = await coordinator
      .post(at)
      .send({ ...asked, until: '2028-02-27' })
      .expect(422);
    expect(refused.errors).toMatchObject([{ code: 'pathway.extension_too_long', field: 'until' }]);
    await coordinator
      .post(at)
      .send({ ...asked, until: '2027-09-30' })
      .expect(201);
    const { body: second } = await coordinator
      .post(at)
      .send({ ...asked, until: '2028-02-26' })
      .expect(201);
    expect(await enrolmentsOf(learnerId)).toMatchObject([{ exitOn: null, extendedUntil: '2028-02-26' }]);
    expect(await test.app.get(FollowUps).leavers('2027-05-18')).toEqual([]);
    await director
      .post(`/api/pathway-steps/${second.id}/reversal`)
      .send({ reason: 'Date fausse' })
      .expect(204);
    expect(await enrolmentsOf(learnerId)).toMatchObject([{ extendedUntil: '2027-09-30' }]);
  });

  it('goes on after a rupture, six months at most and once at a time', async () => {
    const cohortId = await aCohort(test.database);
    const { learnerId, enrolmentId } = await anEnrolledLearner(test.database, { cohortId });
    const at = `/api/enrolments/${enrolmentId}/returns`;
    await coordinator.post(at).send({ on: '2027-05-17', reason: 'Rupture le 14 mai' }).expect(201);
    expect(await stepsOf(learnerId)).toMatchObject([{ kind: 'return', untilOn: '2027-11-16' }]);
    await coordinator.post(at).send({ on: '2027-05-18', reason: 'Encore' }).expect(422);
    expect(await enrolmentsOf(learnerId)).toMatchObject([{ exitOn: null }]);
  });

  it('keeps an exit and its taking back, which is the director’s', async () => {
    const cohortId = await aCohort(test.database);
    const { learnerId, enrolmentId } = await anEnrolledLearner(test.database, { cohortId });
    await coordinator
      .post(`/api/enrolments/${enrolmentId}/exit`)
      .send({ exitOn: '2027-05-14', reason: 'move' })
      .expect(204);
    const [step] = await stepsOf(learnerId);
    expect(step).toMatchObject({ kind: 'exit', takenBack: null });
    const at = `/api/pathway-steps/${step!.id}/reversal`;
    await coordinator.post(at).send({ reason: 'Erreur' }).expect(403);
    await director.post(at).send({ reason: 'Erreur de personne' }).expect(204);
    expect(await stepsOf(learnerId)).toMatchObject([{ takenBack: { reason: 'Erreur de personne' } }]);
    expect(await enrolmentsOf(learnerId)).toMatchObject([{ exitOn: null }]);
  });

  it('is told the week before a learner comes of age, to staff only', async () => {
    const cohortId = await aCohort(test.database);
    const soon = await anEnrolledLearner(test.database, { cohortId, birthDate: '2009-05-25' });
    await anEnrolledLearner(test.database, { cohortId, birthDate: '2009-05-26' });
    await anEnrolledLearner(test.database, { cohortId, birthDate: '2009-05-20', exitOn: '2027-05-10' });
    const { body } = await coordinator.get('/api/learners/coming-of-age').expect(200);
    expect(body).toMatchObject([{ learnerId: soon.learnerId, on: '2027-05-25' }]);
    await (await test.as('trainer')).get('/api/learners/coming-of-age').expect(403);
    const learner = await test.as('learner');
    await learner.get(`/api/learners/${soon.learnerId}/pathway`).expect(403);
    await learner.post(`/api/enrolments/${soon.enrolmentId}/returns`).send({}).expect(403);
  });
});
