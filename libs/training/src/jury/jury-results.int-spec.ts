import { aCohort } from '#cohorts/testing';
import { anEnrolledLearner } from '#learners/testing';
import { type Caller, startTestApp, type TestApp } from '../../../../test/support/app.js';

describe('jury results', () => {
  let test: TestApp;
  let coordinator: Caller;
  let cohortId: string;
  let enrolmentId: string;
  const record = (over: object = {}) =>
    coordinator
      .post('/api/jury-results')
      .send({ enrolmentId, sessionOn: '2026-09-15', outcome: 'failed', blocks: [], ...over });
  const listed = async () =>
    (await coordinator.get(`/api/cohorts/${cohortId}/jury-results`).expect(200)).body;

  beforeAll(async () => {
    test = await startTestApp();
    cohortId = await aCohort(test.database, { startsOn: '2024-10-07', endsOn: '2026-09-30' });
    ({ enrolmentId } = await anEnrolledLearner(test.database, { cohortId, lastName: 'Exemple' }));
    coordinator = await test.as('coordinator');
  });
  afterAll(() => test.close());

  it('are listed by promotion, before the first one too', async () => {
    expect(await listed()).toMatchObject([{ enrolmentId, lastName: 'Exemple', results: [] }]);
  });

  it('are recorded at a session, and a correction replaces', async () => {
    await record().expect(201);
    await record({ outcome: 'partial', blocks: ['RNCP37674BC01'] }).expect(201);
    expect((await listed())[0].results).toEqual([
      { sessionOn: '2026-09-15', outcome: 'partial', blocks: ['RNCP37674BC01'] },
    ]);
    const kept = await test.database.query<{ outcome: string; replaced: boolean }>(
      'SELECT outcome, replaced_by IS NOT NULL AS replaced FROM training.jury_result ORDER BY id',
    );
    expect(kept).toEqual([
      { outcome: 'failed', replaced: true },
      { outcome: 'partial', replaced: false },
    ]);
  });

  it('of a second session stand beside the first, newest first', async () => {
    await record({ sessionOn: '2027-03-10', outcome: 'title' }).expect(201);
    expect((await listed())[0].results.map((result: { outcome: string }) => result.outcome)).toEqual([
      'title',
      'partial',
    ]);
  });

  it('are refused with every reason, at its field', async () => {
    const { body } = await record({ sessionOn: '2028-01-01', outcome: 'partial' }).expect(422);
    expect(body.errors).toMatchObject([
      { code: 'jury.session_ahead', field: 'sessionOn' },
      { code: 'jury.blocks_missing', field: 'blocks' },
    ]);
  });

  it('two people recording at once leave one result', async () => {
    const answers = await Promise.all([
      record({ sessionOn: '2027-04-01' }),
      record({ sessionOn: '2027-04-01', outcome: 'absent' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect((await listed())[0].results).toHaveLength(3);
  });

  it('are read by trainers, recorded by staff, and nothing to others', async () => {
    const [trainer, learner, officer] = [
      await test.as('trainer'),
      await test.as('learner'),
      await test.as('department_officer'),
    ];
    await trainer.get(`/api/cohorts/${cohortId}/jury-results`).expect(200);
    await trainer.post('/api/jury-results').send({}).expect(403);
    await learner.get(`/api/cohorts/${cohortId}/jury-results`).expect(403);
    await officer.get(`/api/cohorts/${cohortId}/jury-results`).expect(403);
    await record({ enrolmentId: cohortId }).expect(404);
    await coordinator.get(`/api/cohorts/${enrolmentId}/jury-results`).expect(404);
  });
});
