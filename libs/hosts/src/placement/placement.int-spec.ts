import { aCohort } from '#cohorts/testing';
import { anApplication, anEnrolledLearner } from '#learners/testing';
import { type Caller, startTestApp, type TestApp } from '../../../../test/support/app.js';
import { aHost } from '../testing.js';

describe('placement', () => {
  let test: TestApp;
  let coordinator: Caller;
  let cohortId: string;
  beforeAll(async () => {
    test = await startTestApp();
    coordinator = await test.as('coordinator');
    cohortId = await aCohort(test.database);
  });
  afterAll(() => test.close());

  const living = async (postcode: string | null, city: string | null) => {
    const { learnerId } = await anEnrolledLearner(test.database, { cohortId });
    await test.database.query('UPDATE learners.learner SET postcode = $2, city = $3 WHERE id = $1', [
      learnerId,
      postcode,
      city,
    ]);
    return learnerId;
  };
  const aPosition = async (more: object = {}) => {
    const { siteId, hostId } = await aHost(test.database);
    const { body } = await coordinator
      .post(`/api/sites/${siteId}/positions`)
      .send({
        title: 'Développement web',
        places: 1,
        startsOn: '2027-09-06',
        wishedRhythm: '1/1',
        ...more,
      })
      .expect(201);
    return { id: body.id as string, hostId };
  };
  const propose = (positionId: string, learnerId: string) =>
    coordinator.post(`/api/positions/${positionId}/proposals`).send({ learnerId });
  const move = (id: string, body: object) => coordinator.post(`/api/proposals/${id}/moves`).send(body);
  const stateOf = async (learnerId: string) =>
    (await coordinator.get('/api/proposals').query({ learnerId }).expect(200)).body[0];

  it('suggests open positions by distance as the crow flies, and says when it is not known', async () => {
    const near = await living('41100', 'vendome');
    const lost = await living(null, null);
    const { id } = await aPosition();
    const { body } = await coordinator.get('/api/placement-board').expect(200);
    const of = (learnerId: string) =>
      body.learners.find((one: { learnerId: string }) => one.learnerId === learnerId);
    expect(of(near).suggestions[0]).toEqual({ positionId: id, kilometres: 30, exact: true });
    expect(of(lost).suggestions[0]).toMatchObject({ kilometres: null, exact: false });
    expect(body.positions).toMatchObject([{ id, city: 'Blois', wishedRhythm: '1/1', status: 'open' }]);
  });

  it('holds those admitted too, and nobody refused', async () => {
    const admitted = await anApplication(test.database, { cohortId, stage: 'admitted' });
    const refused = await anApplication(test.database, { cohortId, stage: 'refused' });
    const { body } = await coordinator.get('/api/placement-board').expect(200);
    const ids = body.learners.map((one: { learnerId: string }) => one.learnerId);
    expect(ids).toContain(admitted.learnerId);
    expect(ids).not.toContain(refused.learnerId);
  });

  it('takes a proposal to an interview and an acceptance, each step dated and signed', async () => {
    const learnerId = await living('41000', 'Blois');
    const { id: positionId, hostId } = await aPosition();
    const { body } = await propose(positionId, learnerId).expect(201);
    await move(body.id, { state: 'sent' }).expect(204);
    const without = await move(body.id, { state: 'interview_planned' }).expect(422);
    expect(without.body.errors[0]).toMatchObject({ field: 'interviewDay' });
    await move(body.id, {
      state: 'interview_planned',
      interviewDay: '2027-05-25',
      interviewTime: '14:30',
      interviewPlace: 'Dans leurs locaux',
    }).expect(204);
    expect(await stateOf(learnerId)).toMatchObject({
      state: 'interview_planned',
      movedOn: '2027-05-18',
      interview: { day: '2027-05-25', time: '14:30', place: 'Dans leurs locaux' },
    });
    await move(body.id, { state: 'accepted' }).expect(204);
    const entries = await test.database.query(
      "SELECT 1 FROM platform.audit_entry WHERE action LIKE 'proposal.%' AND subject_id IN ($1, $2)",
      [hostId, learnerId],
    );
    expect(entries).toHaveLength(8);
  });

  it('refuses a second acceptance for the place, and for the person', async () => {
    const [first, second] = [await living('41000', 'Blois'), await living('41000', 'Blois')];
    const one = await aPosition();
    const other = await aPosition();
    const taken = (await propose(one.id, first).expect(201)).body.id;
    const late = (await propose(one.id, second).expect(201)).body.id;
    const elsewhere = (await propose(other.id, first).expect(201)).body.id;
    for (const id of [taken, late, elsewhere]) await move(id, { state: 'sent' }).expect(204);
    await move(taken, { state: 'accepted' }).expect(204);
    expect((await move(late, { state: 'accepted' }).expect(422)).body.code).toBe('position.no_place_left');
    expect((await move(elsewhere, { state: 'accepted' }).expect(422)).body.code).toBe(
      'proposal.accepted_elsewhere',
    );
  });

  it('accepts one of two that arrive together', async () => {
    const { id } = await aPosition();
    const ids: string[] = [];
    for (let count = 0; count < 2; count += 1) {
      const proposal = (await propose(id, await living('41000', 'Blois')).expect(201)).body.id;
      await move(proposal, { state: 'sent' }).expect(204);
      ids.push(proposal);
    }
    const answers = await Promise.all(ids.map((one) => move(one, { state: 'accepted' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 422]);
  });

  it('proposes nobody twice, nobody to a paused position, nobody who is not here', async () => {
    const learnerId = await living('41000', 'Blois');
    const { id } = await aPosition();
    await propose(id, learnerId).expect(201);
    expect((await propose(id, learnerId).expect(422)).body.code).toBe('proposal.already_made');
    await coordinator.post(`/api/positions/${id}/moves`).send({ status: 'paused' }).expect(204);
    const gone = await anApplication(test.database, { cohortId, stage: 'refused' });
    const { body } = await propose(id, gone.learnerId).expect(422);
    expect(body.errors.map(({ code }: { code: string }) => code)).toEqual([
      'position.not_open',
      'proposal.learner_not_here',
    ]);
    await propose('00000000-0000-7000-8000-000000000000', learnerId).expect(404);
  });

  it('takes the last step back within the hour, for who made it', async () => {
    const learnerId = await living('41000', 'Blois');
    const { id } = await aPosition();
    const proposal = (await propose(id, learnerId).expect(201)).body.id;
    await move(proposal, { state: 'declined_by_learner' }).expect(204);
    const director = await test.as('director');
    await director.delete(`/api/proposals/${proposal}/moves/last`).expect(422);
    await coordinator.delete(`/api/proposals/${proposal}/moves/last`).expect(204);
    expect(await stateOf(learnerId)).toMatchObject({ state: 'proposed' });
    await coordinator.delete(`/api/proposals/${proposal}/moves/last`).expect(422);
  });

  it('closes a position with its reason, and opens it again', async () => {
    const { id, hostId } = await aPosition();
    const close = (reason?: string) =>
      coordinator.post(`/api/positions/${id}/moves`).send({ status: 'closed', reason });
    expect((await close().expect(422)).body.errors[0].field).toBe('reason');
    await close('Recrutement gelé').expect(204);
    const of = async () => (await coordinator.get('/api/positions').query({ hostId }).expect(200)).body[0];
    expect(await of()).toMatchObject({ status: 'closed', statusReason: 'Recrutement gelé' });
    await coordinator.post(`/api/positions/${id}/moves`).send({ status: 'open' }).expect(204);
    expect(await of()).toMatchObject({ status: 'open' });
  });

  it('places a commune that nobody had placed', async () => {
    const find = async () =>
      (await coordinator.get('/api/communes').query({ query: 'fosse' }).expect(200)).body.find(
        ({ name }: { name: string }) => name === 'Fossé',
      );
    expect(await find()).toMatchObject({ inseeCode: '41091', coordinates: null });
    await coordinator
      .put('/api/communes/41091/coordinates')
      .send({ latitude: 47.634, longitude: 1.283 })
      .expect(204);
    expect((await find()).coordinates).toEqual({ latitude: 47.634, longitude: 1.283 });
    await coordinator.put('/api/communes/41999/coordinates').send({ latitude: 47, longitude: 1 }).expect(404);
  });

  it('is closed to tutors, and trainers change nothing', async () => {
    const tutor = await test.as('tutor');
    const trainer = await test.as('trainer');
    for (const path of ['/api/placement-board', '/api/proposals', '/api/company-directory?query=abc']) {
      await tutor.get(path).expect(403);
      await trainer.get(path).expect(403);
    }
    await trainer.get('/api/positions').expect(200);
    await trainer.put('/api/communes/41018/coordinates').send({ latitude: 47, longitude: 1 }).expect(403);
  });
});
