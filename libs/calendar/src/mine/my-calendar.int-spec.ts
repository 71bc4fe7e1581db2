import { jest } from '@jest/globals';
import { aClosure } from '#almanac/testing';
import { aCohort } from '#cohorts/testing';
import { aSignedContract } from '#contracts/testing';
import { anEnrolledLearner } from '#learners/testing';
import { Database } from '#platform';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { ExpectedPlaces } from '../expected/expected-places.service.js';
import { aRhythm } from '../testing.js';

describe('where people are expected', () => {
  let test: TestApp;
  let cohortId: string;
  beforeAll(async () => {
    test = await startTestApp();
    cohortId = await aCohort(test.database, { startsOn: '2026-09-07', endsOn: '2028-08-31' });
    await aRhythm(test.database, { cohortId, fromMonday: '2026-09-07' });
  });
  afterAll(() => test.close());

  const lesson = { subject: 'SQL', blockCode: null, trainerId: null, roomId: null, note: 'Salle du fond' };
  const mornings = (halves: { half: string; day: string; place: string }[]) =>
    halves.filter(({ half }) => half === 'morning').map(({ day, place }) => `${day} ${place}`);

  it('puts an apprentice in the company when the school closes, and nowhere when the host closes too', async () => {
    const { learnerId } = await anEnrolledLearner(test.database, { cohortId });
    const { siteId } = await aSignedContract(test.database, {
      learnerId,
      startsOn: '2026-09-14',
      endsOn: '2028-08-31',
    });
    const { learnerId: without } = await anEnrolledLearner(test.database, { cohortId });
    await aClosure(test.database, { firstDay: '2027-06-01', lastDay: '2027-06-02' });
    await test.database.query(
      `INSERT INTO hosts.host_closure (site_id, name, first_day, last_day) VALUES ($1, 'Inventaire', '2027-06-02', '2027-06-02')`,
      [siteId],
    );
    const expected = test.app.get(ExpectedPlaces);
    expect(mornings(await expected.of([learnerId], '2027-05-31', '2027-06-04'))).toEqual([
      '2027-05-31 school',
      '2027-06-01 company',
      '2027-06-02 host_closed',
      '2027-06-03 school',
      '2027-06-04 school',
    ]);
    expect(mornings(await expected.of([without], '2027-06-01', '2027-06-07'))).toEqual([
      '2027-06-01 closed',
      '2027-06-02 closed',
      '2027-06-03 school',
      '2027-06-04 school',
      '2027-06-07 none',
    ]);
  });

  it('asks no more of the database for twenty learners than for one', async () => {
    const group: string[] = [];
    for (let one = 0; one < 20; one += 1) {
      const { learnerId } = await anEnrolledLearner(test.database, { cohortId });
      await aSignedContract(test.database, { learnerId, startsOn: '2026-09-14', endsOn: '2028-08-31' });
      group.push(learnerId);
    }
    const query = jest.spyOn(Database.prototype, 'query');
    const statements = async (ids: string[]) => {
      query.mockClear();
      const halves = await test.app.get(ExpectedPlaces).of(ids, '2027-05-17', '2027-05-28');
      return { statements: query.mock.calls.length, halves: halves.length };
    };
    expect(await statements(group.slice(0, 1))).toEqual({ statements: 9, halves: 20 });
    expect(await statements(group)).toEqual({ statements: 9, halves: 400 });
    query.mockRestore();
  });

  it('shows a learner their own weeks and a tutor those of their apprentice, with the host’s name', async () => {
    const learner = await test.as('learner');
    const { learnerId } = await anEnrolledLearner(test.database, { cohortId, accountId: learner.accountId });
    await aSignedContract(test.database, { learnerId, startsOn: '2026-09-14', endsOn: '2028-08-31' });
    await (await test.as('coordinator'))
      .post(`/api/cohorts/${cohortId}/sessions`)
      .send({ ...lesson, day: '2027-05-19', half: 'morning' })
      .expect(201);
    const { body } = await learner.get('/api/my-calendar').expect(200);
    expect(body).toMatchObject({ from: '2027-05-17', to: '2027-08-06' });
    expect(body.people).toHaveLength(1);
    const [person] = body.people;
    expect(person.learnerId).toBe(learnerId);
    expect(mornings(person.halfDays).slice(0, 6)).toEqual([
      '2027-05-17 holiday',
      '2027-05-18 school',
      '2027-05-19 school',
      '2027-05-20 school',
      '2027-05-21 school',
      '2027-05-24 company',
    ]);
    const taught = person.halfDays.filter((half: { session?: object }) => half.session);
    expect(taught).toMatchObject([
      {
        day: '2027-05-19',
        half: 'morning',
        session: { subject: 'SQL', trainer: null, note: 'Salle du fond' },
      },
    ]);
    const [company] = person.halfDays.filter((half: { place: string }) => half.place === 'company');
    expect(person.hosts.map((host: { contractId: string }) => host.contractId)).toContain(company.contractId);
  });

  it('keeps other people’s calendars from a learner and a tutor, and all from the department', async () => {
    const { learnerId } = await anEnrolledLearner(test.database, { cohortId });
    for (const role of ['learner', 'tutor'] as const) {
      const caller = await test.as(role);
      await caller.get('/api/my-calendar').query({ learnerId }).expect(404);
      expect((await caller.get('/api/my-calendar').expect(200)).body.people).toEqual([]);
    }
    const trainer = await test.as('trainer');
    await trainer.get('/api/my-calendar').query({ learnerId }).expect(200);
    await trainer.get('/api/my-calendar').query({ from: '2027-06-02', to: '2027-06-01' }).expect(422);
    await (await test.as('department_officer')).get('/api/my-calendar').expect(403);
  });
});
