import { aCohort } from '#cohorts/testing';
import { type Caller, startTestApp, type TestApp } from '../../../../test/support/app.js';
import { anApplication } from '../testing.js';

const nobody = '0190a000-0000-7000-8000-000000000000';
const fields = (body: { errors: { field?: string }[] }) => body.errors.map(({ field }) => field);

describe('what a person was told and allowed', () => {
  let test: TestApp;
  let coordinator: Caller;
  let cohortId: string;
  beforeAll(async () => {
    test = await startTestApp();
    test.today('2026-06-01');
    cohortId = await aCohort(test.database);
    coordinator = await test.as('coordinator');
  });
  afterAll(() => test.close());

  const read = async (learnerId: string) =>
    (await coordinator.get(`/api/learners/${learnerId}/notices`).expect(200)).body;
  const image = (learnerId: string, body: object) =>
    coordinator
      .post(`/api/learners/${learnerId}/image-consents`)
      .send({ givenBy: 'person', answeredOn: '2026-05-20', ...body });

  it('is dated and signed, and taken back when it was a mistake', async () => {
    const { learnerId } = await anApplication(test.database, { cohortId });
    const notice = (givenOn: string) =>
      coordinator
        .post(`/api/learners/${learnerId}/information-notices`)
        .send({ means: 'in_person', givenOn });
    expect(fields((await notice('2026-06-02').expect(422)).body)).toEqual(['givenOn']);
    const { body: made } = await notice('2026-05-30').expect(201);
    const { notices, currentVersion } = await read(learnerId);
    expect(notices).toEqual([
      {
        id: made.id,
        means: 'in_person',
        version: currentVersion,
        givenOn: '2026-05-30',
        recordedBy: 'Test coordinator',
      },
    ]);
    await coordinator.post(`/api/information-notices/${made.id}/cancellation`).expect(204);
    await coordinator.post(`/api/information-notices/${made.id}/cancellation`).expect(404);
    expect((await read(learnerId)).notices).toEqual([]);
  });

  it('lets the image right be refused, given and withdrawn, each answer kept', async () => {
    const { learnerId } = await anApplication(test.database, { cohortId });
    expect(fields((await image(learnerId, { answer: 'withdrawn' }).expect(422)).body)).toEqual(['answer']);
    await image(learnerId, { answer: 'refused' }).expect(201);
    await image(learnerId, { answer: 'given' }).expect(201);
    await image(learnerId, { answer: 'withdrawn', answeredOn: '2026-05-21' }).expect(201);
    expect((await read(learnerId)).imageConsents.map(({ answer }: { answer: string }) => answer)).toEqual([
      'withdrawn',
      'given',
      'refused',
    ]);
  });

  it('asks a minor’s representative for the agreement', async () => {
    const { learnerId } = await anApplication(test.database, { cohortId, birthDate: '2009-01-01' });
    expect(fields((await image(learnerId, { answer: 'given' }).expect(422)).body)).toEqual(['givenBy']);
    await image(learnerId, { answer: 'given', givenBy: 'representative' }).expect(201);
  });

  it('is no business of trainers, tutors, learners nor officers', async () => {
    const { learnerId } = await anApplication(test.database, { cohortId });
    for (const role of ['trainer', 'tutor', 'learner', 'department_officer'] as const) {
      const other = await test.as(role);
      await other.get(`/api/learners/${learnerId}/notices`).expect(403);
      await other.post(`/api/information-notices/${nobody}/cancellation`).expect(403);
    }
    await coordinator.get(`/api/learners/${nobody}/notices`).expect(404);
  });
});
