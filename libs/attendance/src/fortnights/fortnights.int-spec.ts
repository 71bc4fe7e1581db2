import { randomUUID } from 'node:crypto';
import { aSignedContract } from '#contracts/testing';
import { aTutor } from '#hosts/testing';
import { anEnrolledLearner } from '#learners/testing';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { statementsOf } from '../../../../test/support/statements.js';
import { aGroup, type Group } from '../testing.js';

// 3 to 7 May 2027 in company (the 6th is a holiday), 10 to 14 May at school.
describe('the fortnight of a tutor', () => {
  let test: TestApp;
  let group: Group;
  let tutor: Awaited<ReturnType<TestApp['as']>>;
  let learnerId: string;
  let contractId: string;
  const from = '2027-05-03';
  const address = () => `/api/fortnights/${contractId}/${from}`;
  const sent = (version: number, exceptions: object[] = [], clientId = randomUUID()) => ({
    version,
    clientId,
    exceptions,
  });
  const states = () =>
    test.database.query<{ day: string; half: string; state: string; revision: number }>(
      'SELECT day::text, half, state, revision FROM attendance.current_entry WHERE learner_id = $1 ORDER BY day, half DESC',
      [learnerId],
    );

  beforeAll(async () => {
    test = await startTestApp();
    group = await aGroup(test.database, { learners: 2 });
  });
  beforeEach(async () => {
    tutor = await test.as('tutor');
    const { tutorId } = await aTutor(test.database, { accountId: tutor.accountId });
    ({ learnerId } = await anEnrolledLearner(test.database, {
      cohortId: group.cohortId,
      firstName: 'Sacha',
    }));
    ({ contractId } = await aSignedContract(test.database, {
      learnerId,
      tutorId,
      startsOn: '2026-10-01',
      endsOn: '2028-07-31',
    }));
  });
  afterAll(() => test.close());

  it('shows one’s own apprentices, and first the fortnight that is still to sign', async () => {
    const { body } = await tutor.get('/api/fortnights').expect(200);
    expect(body).toMatchObject({ from, to: '2027-05-14' });
    expect(body.apprentices).toHaveLength(1);
    expect(body.apprentices[0]).toMatchObject({ firstName: 'Sacha', toSign: 8, version: 0, signature: null });
    expect(body.apprentices[0].schoolAhead[0]).toEqual({ from: '2027-05-24', to: '2027-05-28' });
    await tutor.put(address()).send(sent(0)).expect(200);
    const after = await tutor.get('/api/fortnights').expect(200);
    expect(after.body.from).toBe('2027-05-17');
  });

  it('records presence as planned but for the exceptions', async () => {
    const exceptions = [
      { day: '2027-05-04', half: 'afternoon', state: 'absent_justified', reason: 'Permis de conduire' },
    ];
    const { body } = await tutor.put(address()).send(sent(0, exceptions)).expect(200);
    expect(body).toMatchObject({
      version: 8,
      recorded: 8,
      signature: { signedBy: 'Test tutor', onPaper: false },
    });
    const recorded = await states();
    expect(recorded).toHaveLength(8);
    expect(recorded.filter(({ state }) => state !== 'present_company')).toMatchObject([
      { day: '2027-05-04', half: 'afternoon', state: 'absent_justified' },
    ]);
  });

  it('signed again, records only the differences; sent again, nothing', async () => {
    const first = sent(0, [{ day: '2027-05-04', half: 'morning', state: 'sick' }]);
    await tutor.put(address()).send(first).expect(200);
    const again = await tutor.put(address()).send(first).expect(200);
    expect(again.body).toMatchObject({ recorded: 0, version: 8 });
    const exceptions = [{ day: '2027-05-05', half: 'morning', state: 'leave' }];
    const second = await tutor.put(address()).send(sent(8, exceptions)).expect(200);
    expect(second.body.recorded).toBe(2);
    expect((await states()).filter(({ revision }) => revision === 2)).toMatchObject([
      { day: '2027-05-04', state: 'present_company' },
      { day: '2027-05-05', state: 'leave' },
    ]);
  });

  it('tells a tutor whose fortnight changed meanwhile', async () => {
    const coordinator = await test.as('coordinator');
    await coordinator.put(address()).send(sent(0)).expect(200);
    const { body } = await tutor.put(address()).send(sent(0)).expect(409);
    expect(body.code).toBe('changed_meanwhile');
    expect(body.detail).toContain('Test coordinator vient de noter');
  });

  it('says when the school typed it from a paper', async () => {
    const coordinator = await test.as('coordinator');
    await coordinator.put(address()).send(sent(0)).expect(200);
    const { body } = await coordinator
      .get(`/api/learners/${learnerId}/half-days/2027-05-03/morning/history`)
      .expect(200);
    expect(body).toMatchObject([{ origin: 'workplace', onPaper: true }]);
    const view = await tutor.get(`/api/fortnights?from=${from}`).expect(200);
    expect(view.body.apprentices[0].signature).toMatchObject({ onPaper: true });
  });

  it('keeps what the school recorded in the company', async () => {
    const trainer = await test.as('trainer');
    await trainer
      .post(`/api/learners/${learnerId}/half-days/2027-05-03/morning/corrections`)
      .send({ revision: 0, state: 'sick', reason: 'Arrêt reçu' })
      .expect(201);
    await tutor.put(address()).send(sent(1)).expect(200);
    expect((await states())[0]).toMatchObject({ day: '2027-05-03', state: 'sick', revision: 1 });
  });

  it('refuses half-days at school, to come, and a Monday that begins no fortnight', async () => {
    const at = (day: string) => [{ day, half: 'morning', state: 'sick' }];
    const school = await tutor
      .put(address())
      .send(sent(0, at('2027-05-11')))
      .expect(422);
    expect(school.body).toMatchObject({ code: 'not_in_company', errors: [{ field: 'exceptions.0.day' }] });
    const later = `/api/fortnights/${contractId}/2027-05-31`;
    expect((await tutor.put(later).send(sent(0)).expect(422)).body.code).toBe('nothing_to_sign');
    const odd = `/api/fortnights/${contractId}/2027-05-10`;
    expect((await tutor.put(odd).send(sent(0)).expect(422)).body.code).toBe('not_a_fortnight');
    expect(await states()).toHaveLength(0);
  });

  it('is nobody else’s', async () => {
    const stranger = await test.as('tutor');
    await stranger.put(address()).send(sent(0)).expect(404);
    expect((await stranger.get('/api/fortnights').expect(200)).body.apprentices).toEqual([]);
    for (const role of ['learner', 'trainer', 'department_officer'] as const) {
      const other = await test.as(role);
      await other.get('/api/fortnights').expect(403);
      await other.put(address()).send(sent(0)).expect(403);
    }
  });

  it('is read for everyone in a number of statements that does not grow', async () => {
    const director = await test.as('director');
    const read = () => director.get(`/api/fortnights?from=${from}`).expect(200);
    const before = (await statementsOf(test, read)).length;
    await aGroup(test.database, { learners: 6 });
    expect((await statementsOf(test, read)).length).toBe(before);
  });
});
