import { aCohort } from '#cohorts/testing';
import { aSignedContract } from '#contracts/testing';
import { anEnrolledLearner } from '#learners/testing';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { aRhythm } from '../testing.js';
import { ClosureNotices } from './closure-notices.service.js';

type Client = Awaited<ReturnType<TestApp['as']>>;

describe('a closure over published school days', () => {
  let test: TestApp;
  let coordinator: Client;
  let cohortId: string;
  beforeAll(async () => {
    test = await startTestApp();
    test.today('2027-05-18');
    coordinator = await test.as('coordinator');
    cohortId = await aCohort(test.database, { startsOn: '2026-09-07', endsOn: '2028-08-31' });
    // 31 May 2027 begins a week at school.
    await aRhythm(test.database, { cohortId, fromMonday: '2026-09-07' });
    const { learnerId } = await anEnrolledLearner(test.database, { cohortId, email: 'alix@example.org' });
    await aSignedContract(test.database, { learnerId, startsOn: '2026-09-14', endsOn: '2028-08-31' });
    const elsewhere = await aCohort(test.database, { startsOn: '2026-09-07', endsOn: '2028-08-31' });
    await aRhythm(test.database, { cohortId: elsewhere, fromMonday: '2026-09-14' });
    await anEnrolledLearner(test.database, { cohortId: elsewhere, email: 'ailleurs@example.org' });
  });
  afterAll(() => test.close());

  const closure = {
    name: 'Séminaire',
    firstDay: '2027-05-31',
    lastDay: '2027-06-01',
    applies: true,
    confirmed: true,
  };
  const consequences = async (asked: object) =>
    (await coordinator.get('/api/closure-consequences').query(asked).expect(200)).body.cohorts;
  const mails = () =>
    test.database.query<{ recipient: string; subject: string; body: string }>(
      'SELECT recipient, subject, body FROM platform.mail_message ORDER BY id',
    );
  const announce = (afterSeconds = 0) => test.app.get(ClosureNotices).announceDue(afterSeconds);

  it('says before it is saved what it changes of each promotion, and whom it tells', async () => {
    const { firstDay, lastDay } = closure;
    const [one, ...others] = await consequences({ firstDay, lastDay, applies: true });
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      cohortId,
      closedHalfDays: 4,
      openedHalfDays: 0,
      days: ['2027-05-31', '2027-06-01'],
      told: { learners: 1, learnersWithoutEmail: 0, tutors: 1 },
    });
    expect(one.hoursBefore.schoolMinutes - one.hours.schoolMinutes).toBe(4 * 210);
    expect(await consequences({ firstDay, lastDay, applies: false })).toEqual([]);
    expect(await consequences({ firstDay: '2027-06-19', lastDay: '2027-06-20', applies: true })).toEqual([]);
    await (await test.as('trainer'))
      .get('/api/closure-consequences')
      .query({ firstDay, lastDay, applies: true })
      .expect(403);
  });

  it('tells each person once, when nobody changes closures any more, and nobody of what was undone', async () => {
    const { body: kept } = await coordinator.post('/api/closures').send(closure).expect(201);
    const { body: gone } = await coordinator
      .post('/api/closures')
      .send({ ...closure, name: 'Travaux', firstDay: '2027-06-02', lastDay: '2027-06-02' })
      .expect(201);
    await coordinator.delete(`/api/closures/${gone.id}`).expect(204);
    await coordinator
      .put(`/api/closures/${kept.id}`)
      .send({ ...closure, lastDay: '2027-06-03' })
      .expect(200);
    await coordinator.put(`/api/closures/${kept.id}`).send(closure).expect(200);
    expect(await announce(60)).toBe(0);
    expect(await announce()).toBe(5);
    const written = await mails();
    expect(written).toHaveLength(2);
    expect(written[0]).toMatchObject({ recipient: 'alix@example.org' });
    expect(written[0]!.body).toContain(
      'du lundi 31 mai 2027 au mardi 1er juin 2027\u00a0: à l’école → en structure',
    );
    expect(written[1]!.subject).toContain('apprenti');
    expect(await announce()).toBe(0);
    expect(await mails()).toHaveLength(2);

    const changed = await consequences({
      closureId: kept.id,
      ...closure,
      lastDay: '2027-05-31',
      name: undefined,
      confirmed: undefined,
    });
    expect(changed).toMatchObject([{ closedHalfDays: 0, openedHalfDays: 2, days: ['2027-06-01'] }]);
    await coordinator.delete(`/api/closures/${kept.id}`).expect(204);
    expect(await announce()).toBe(1);
    expect((await mails()).slice(2).map(({ body }) => body.includes('en structure → à l’école'))).toEqual([
      true,
      true,
    ]);
  });
});
