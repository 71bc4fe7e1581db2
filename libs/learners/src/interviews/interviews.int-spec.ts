import { aCohort } from '#cohorts/testing';
import { anAgreement } from '#partnership/testing';
import { type Caller, startTestApp, type TestApp } from '../../../../test/support/app.js';
import { anApplication } from '../testing.js';

const nobody = '0190a000-0000-7000-8000-000000000000';
const codes = (body: { errors: { code: string }[] }) => body.errors.map(({ code }) => code);
type Signed = Caller & { accountId: string };

describe('interviews', () => {
  let test: TestApp;
  let coordinator: Signed;
  let trainer: Signed;
  let other: Signed;
  let cohortId: string;
  let gridId: string;
  beforeAll(async () => {
    test = await startTestApp();
    test.today('2026-06-01');
    await anAgreement(test.database);
    cohortId = await aCohort(test.database);
    coordinator = await test.as('coordinator');
    trainer = await test.as('trainer');
    other = await test.as('trainer');
    gridId = (await coordinator.post('/api/interview-grids').send(grid('Entretien individuel')).expect(201))
      .body.id;
  });
  afterAll(() => test.close());

  const grid = (name: string, ...labels: string[]) => ({
    name,
    criteria: (labels.length > 0 ? labels : ['Motivation', 'Disponibilité']).map((label) => ({ label })),
  });
  const application = async () =>
    (await anApplication(test.database, { cohortId, stage: 'interview' })).applicationId;
  const plan = (applicationId: string, more: object = {}) =>
    coordinator.post(`/api/applications/${applicationId}/interviews`).send({
      gridId,
      plannedOn: '2026-06-01',
      plannedAt: '14:30',
      place: 'Salle 2',
      interviewerIds: [trainer.accountId, coordinator.accountId],
      ...more,
    });
  const planned = async (applicationId: string, more: object = {}): Promise<string> =>
    (await plan(applicationId, more).expect(201)).body.id;
  const logged = (action: string, id: string) =>
    test.database.query('SELECT 1 FROM platform.audit_entry WHERE action = $1 AND subject_id = $2', [
      action,
      id,
    ]);

  it('refuses a technical criterion, says why, and keeps the versions of a grid', async () => {
    const refused = await coordinator
      .post('/api/interview-grids')
      .send(grid('Autre', 'Motivation', 'Connaissances techniques'))
      .expect(422);
    expect(refused.body.errors).toMatchObject([
      {
        code: 'grid.technical',
        field: 'criteria.1.label',
        source: expect.stringContaining('sans prérequis'),
      },
    ]);
    const twice = await coordinator
      .post('/api/interview-grids')
      .send(grid('ENTRETIEN individuel'))
      .expect(409);
    expect(twice.body.code).toBe('grid.name_taken');

    const { body: made } = await coordinator.post('/api/interview-grids').send(grid('Collectif')).expect(201);
    const id = await planned(await application(), { gridId: made.id });
    await coordinator
      .post(`/api/interview-grids/${made.id}/versions`)
      .send(grid('Collectif', 'Travail en groupe'))
      .expect(204);
    await coordinator
      .post(`/api/interview-grids/${made.id}/versions`)
      .send(grid('Collectif', 'Travail en groupe'))
      .expect(204);
    const { body: grids } = await coordinator.get('/api/interview-grids').expect(200);
    expect(grids.find((one: { id: string }) => one.id === made.id)).toMatchObject({
      number: 2,
      interviews: 1,
      publishedOn: '2026-06-01',
      criteria: [{ label: 'Travail en groupe' }],
    });
    const { body: interview } = await coordinator.get(`/api/interviews/${id}`).expect(200);
    expect(interview).toMatchObject({
      gridNumber: 1,
      criteria: [{ label: 'Motivation' }, { label: 'Disponibilité' }],
    });
    await expect(
      test.database.query("UPDATE learners.interview_criterion SET label = 'Autre'"),
    ).rejects.toThrow(/permission denied/);

    await coordinator.post(`/api/interview-grids/${made.id}/retirement`).expect(204);
    expect(codes((await plan(await application(), { gridId: made.id }).expect(422)).body)).toEqual([
      'interview.grid_retired',
    ]);
    await coordinator.delete(`/api/interview-grids/${made.id}/retirement`).expect(204);
    await planned(await application(), { gridId: made.id });
  });

  it('is planned by the school’s own people only, for an application under way', async () => {
    const officer = await test.as('department_officer');
    const refused = await plan(await application(), { interviewerIds: [officer.accountId] }).expect(422);
    expect(codes(refused.body)).toEqual(['interview.not_staff']);
    const over = (await anApplication(test.database, { cohortId, stage: 'refused' })).applicationId;
    expect(codes((await plan(over, { interviewerIds: [] }).expect(422)).body)).toEqual([
      'interview.application_over',
      'interview.nobody',
    ]);
    await plan(nobody).expect(404);
    await plan(await application(), { plannedAt: '25:00' }).expect(422);
  });

  it('shows a trainer the interviews they hold, and no other', async () => {
    const applicationId = await application();
    const id = await planned(applicationId);
    const ids = async (caller: Caller) =>
      (await caller.get(`/api/interviews?applicationId=${applicationId}`).expect(200)).body.map(
        (one: { id: string }) => one.id,
      );
    expect(await ids(coordinator)).toEqual([id]);
    expect(await ids(trainer)).toEqual([id]);
    expect(await ids(other)).toEqual([]);
    await other.get(`/api/interviews/${id}`).expect(404);
    await other.put(`/api/interviews/${id}/assessment`).send({ scores: [] }).expect(404);
    await trainer.get(`/api/interviews/${id}/assessments`).expect(403);
    await trainer.get(`/api/applications/${applicationId}`).expect(403);
  });

  it('keeps what each interviewer wrote apart, sealed, and logs who reads it all', async () => {
    const applicationId = await application();
    const id = await planned(applicationId);
    const { body: interview } = await trainer.get(`/api/interviews/${id}`).expect(200);
    const [first, second] = interview.criteria;
    const write = (caller: Caller, note: string, score: number) =>
      caller
        .put(`/api/interviews/${id}/assessment`)
        .send({ scores: [{ criterionId: first.id, score }], note });
    await write(trainer, 'Veut changer de vie', 4).expect(204);
    await write(trainer, 'Veut changer de métier', 3).expect(204);
    await write(coordinator, 'Habite loin', 2).expect(204);
    const wrong = await trainer
      .put(`/api/interviews/${id}/assessment`)
      .send({ scores: [{ criterionId: nobody, score: 1 }] })
      .expect(422);
    expect(codes(wrong.body)).toEqual(['interview.other_grid']);
    await trainer
      .put(`/api/interviews/${id}/assessment`)
      .send({ scores: [{ criterionId: second.id, score: 5 }] })
      .expect(422);

    const { body: hers } = await trainer.get(`/api/interviews/${id}`).expect(200);
    expect(hers).toMatchObject({
      mine: true,
      ownNote: 'Veut changer de métier',
      ownScores: [{ criterionId: first.id, score: 3 }],
      interviewers: [{ done: true }, { done: true }],
    });
    expect(JSON.stringify(hers)).not.toContain('Habite loin');
    const [kept] = await test.database.query<{ note: Buffer }>(
      'SELECT note FROM learners.interview_note WHERE account_id = $1',
      [trainer.accountId],
    );
    expect(kept!.note.toString('utf8')).not.toContain('changer');

    expect(await logged('interview.read', applicationId)).toHaveLength(0);
    const { body: all } = await coordinator.get(`/api/interviews/${id}/assessments`).expect(200);
    expect(all.map(({ note }: { note: string }) => note).sort()).toEqual([
      'Habite loin',
      'Veut changer de métier',
    ]);
    expect(await logged('interview.read', applicationId)).toHaveLength(1);
    const { body: file } = await coordinator.get(`/api/applications/${applicationId}`).expect(200);
    expect(JSON.stringify(file)).not.toContain('changer');

    const director = await test.as('director');
    const notHers = await director
      .put(`/api/interviews/${id}/assessment`)
      .send({ scores: [], note: 'x' })
      .expect(422);
    expect(codes(notHers.body)).toEqual(['interview.not_holding']);

    // Whoever wrote stays among those who hold it.
    await coordinator
      .put(`/api/interviews/${id}`)
      .send({ plannedOn: '2026-06-02', interviewerIds: [other.accountId] })
      .expect(204);
    const { body: changed } = await coordinator.get(`/api/interviews/${id}`).expect(200);
    expect(changed).toMatchObject({ plannedOn: '2026-06-02', plannedAt: null });
    expect(changed.interviewers).toHaveLength(3);
  });

  it('is concluded on its day, taken back, cancelled and put back', async () => {
    const applicationId = await application();
    const later = await planned(applicationId, { plannedOn: '2026-06-08' });
    const conclude = (id: string, result: string | null) =>
      coordinator.put(`/api/interviews/${id}/result`).send({ result });
    expect(codes((await conclude(later, 'favourable').expect(422)).body)).toEqual(['interview.to_come']);
    await coordinator.post(`/api/interviews/${later}/cancellation`).expect(204);
    const open = async () =>
      (await coordinator.get(`/api/interviews?applicationId=${applicationId}&state=open`).expect(200)).body;
    expect(await open()).toEqual([]);
    await coordinator.delete(`/api/interviews/${later}/cancellation`).expect(204);
    expect(await open()).toHaveLength(1);

    const id = await planned(applicationId);
    await conclude(id, 'favourable').expect(204);
    await conclude(id, 'genius').expect(422);
    expect(codes((await coordinator.post(`/api/interviews/${id}/cancellation`).expect(422)).body)).toEqual([
      'interview.concluded',
    ]);
    await conclude(id, null).expect(204);
    expect(await open()).toHaveLength(2);
    expect(await logged('interview.concluded', applicationId)).toHaveLength(2);
  });

  it('keeps a positioning result sealed, logs its reading, and lets no refusal quote it', async () => {
    const applicationId = await application();
    const path = `/api/applications/${applicationId}/positioning-results`;
    const { body } = await coordinator
      .post(path)
      .send({ takenOn: '2026-05-20', result: '12 sur 20 au test' })
      .expect(201);
    const { body: read } = await coordinator.get(path).expect(200);
    expect(read).toMatchObject([{ takenOn: '2026-05-20', result: '12 sur 20 au test' }]);
    expect(await logged('positioning.read', applicationId)).toHaveLength(1);
    const refused = await coordinator
      .post(`/api/applications/${applicationId}/moves`)
      .send({ stage: 'refused', reason: '12 sur 20 au test' })
      .expect(422);
    expect(codes(refused.body)).toEqual(['application.refusal_reason_missing']);
    await trainer.get(path).expect(403);
    await coordinator.delete(`/api/positioning-results/${body.id}`).expect(204);
    await coordinator.delete(`/api/positioning-results/${body.id}`).expect(404);
  });

  it('is no business of tutors, learners nor officers', async () => {
    const id = await planned(await application());
    for (const role of ['tutor', 'learner', 'department_officer'] as const) {
      const caller = await test.as(role);
      for (const path of [
        'interviews',
        `interviews/${id}`,
        'interview-grids',
        'interviewers',
        'interview-words',
      ])
        await caller.get(`/api/${path}`).expect(403);
      await caller.put(`/api/interviews/${id}/assessment`).send({ scores: [] }).expect(403);
    }
    for (const path of ['interview-grids', 'interviewers']) await trainer.get(`/api/${path}`).expect(403);
    await trainer.put(`/api/interviews/${id}/result`).send({ result: 'favourable' }).expect(403);
  });
});
