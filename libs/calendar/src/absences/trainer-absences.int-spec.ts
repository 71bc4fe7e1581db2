import { aCohort } from '#cohorts/testing';
import { Accounts } from '#identity';
import { type Caller, startTestApp, type TestApp } from '../../../../test/support/app.js';
import { aRhythm } from '../testing.js';
import { ReplacementNotices } from './replacement-notices.service.js';

describe('absences of trainers over HTTP', () => {
  let test: TestApp;
  let coordinator: Caller;
  let made = 0;
  beforeAll(async () => {
    test = await startTestApp();
    coordinator = await test.as('coordinator');
  });
  afterAll(() => test.close());

  const aTrainer = (displayName: string) => {
    made += 1;
    return test.app
      .get(Accounts)
      .ensure({ email: `formateur.${made}@example.org`, displayName, roles: ['trainer'] });
  };
  /** A promotion at school in the week of 31 May 2027, with a session each morning of that trainer. */
  const taughtBy = async (trainerId: string | null, subject = 'PHP') => {
    const cohortId = await aCohort(test.database, { startsOn: '2026-09-07', endsOn: '2028-08-31' });
    await aRhythm(test.database, { cohortId, fromMonday: '2026-09-07' });
    for (const day of ['2027-05-31', '2027-06-01', '2027-06-02']) {
      await coordinator
        .post(`/api/cohorts/${cohortId}/sessions`)
        .send({ day, half: 'morning', subject, blockCode: null, trainerId, roomId: null, note: null })
        .expect(201);
    }
    return cohortId;
  };
  const absence = (trainerId: string, over: object = {}) => ({
    trainerId,
    firstDay: '2027-05-31',
    firstHalf: 'afternoon',
    lastDay: '2027-06-02',
    lastHalf: 'morning',
    reason: 'sick',
    ...over,
  });
  const declare = async (trainerId: string, over: object = {}) =>
    (await coordinator.post('/api/trainer-absences').send(absence(trainerId, over)).expect(201)).body.id;
  const fileOf = async (id: string) =>
    (await coordinator.get(`/api/trainer-absences/${id}`).expect(200)).body;
  const replace = (id: string, choices: object[]) =>
    coordinator.post(`/api/trainer-absences/${id}/replacements`).send({ choices });
  const mailTo = async (accountId: string) =>
    (
      await test.database.query<{ subject: string }>(
        `SELECT m.subject FROM platform.mail_message m JOIN identity.account a ON a.email = m.recipient
         WHERE a.id = $1 ORDER BY m.id`,
        [accountId],
      )
    ).map(({ subject }) => subject);

  it('lists the sessions concerned with who is free, same subject first, and gives them away and back', async () => {
    const [sandrine, olivier, delphine] = [
      await aTrainer('Sandrine'),
      await aTrainer('Zoé'),
      await aTrainer('Delphine'),
    ];
    await taughtBy(sandrine);
    const other = await taughtBy(null);
    await coordinator
      .post(`/api/cohorts/${other}/sessions`)
      .send({
        day: '2027-06-03',
        half: 'morning',
        subject: 'php',
        blockCode: null,
        trainerId: olivier,
        roomId: null,
        note: null,
      })
      .expect(201);
    const id = await declare(sandrine);
    const { sessions, absence: kept } = await fileOf(id);
    expect(kept).toMatchObject({ trainerName: 'Sandrine', toReplace: 2 });
    expect(sessions.map(({ day }: { day: string }) => day)).toEqual(['2027-06-01', '2027-06-02']);
    const names = sessions[0].replacers.map(({ name }: { name: string }) => name);
    expect(names.slice(0, 2)).toEqual(['Zoé', 'Delphine']);
    expect(names).not.toContain('Sandrine');

    const [first, second] = sessions;
    const { body: decision } = await replace(id, [
      { sessionId: first.id, trainerId: olivier, seenRevision: 0 },
      { sessionId: second.id, trainerId: null, seenRevision: 0 },
    ]).expect(201);
    const after = await fileOf(id);
    expect(after.sessions).toEqual([]);
    expect(
      after.replaced.map(({ trainerName, replacing }: Record<string, unknown>) => [trainerName, replacing]),
    ).toEqual([
      ['Zoé', 'Sandrine'],
      [null, null],
    ]);

    const notices = test.app.get(ReplacementNotices);
    expect(await notices.announceDue()).toBe(0);
    expect([await notices.announceDue(0), await notices.announceDue(0)]).toEqual([1, 0]);
    expect(await mailTo(sandrine)).toEqual(['Vos séances pendant votre absence']);
    expect(await mailTo(olivier)).toEqual(['Vous remplacez Sandrine']);
    expect(await mailTo(delphine)).toEqual([]);

    expect((await coordinator.delete(`/api/replacements/${decision.id}`).expect(200)).body.sessions).toBe(2);
    expect((await fileOf(id)).sessions).toHaveLength(2);
    expect((await mailTo(olivier)).at(-1)).toBe('Remplacement annulé');
    await coordinator.delete(`/api/replacements/${decision.id}`).expect(409);
  });

  it('tells nobody of what is taken back within the minute', async () => {
    const [sandrine, olivier] = [await aTrainer('Sandrine'), await aTrainer('Olivier')];
    await taughtBy(sandrine);
    const id = await declare(sandrine);
    const { sessions } = await fileOf(id);
    const { body } = await replace(id, [
      { sessionId: sessions[0].id, trainerId: olivier, seenRevision: 0 },
    ]).expect(201);
    await coordinator.delete(`/api/replacements/${body.id}`).expect(200);
    await test.app.get(ReplacementNotices).announceDue(0);
    expect([await mailTo(sandrine), await mailTo(olivier)]).toEqual([[], []]);
  });

  it('refuses at its line who is not free, and a session that is not concerned', async () => {
    const [sandrine, olivier] = [await aTrainer('Sandrine'), await aTrainer('Olivier')];
    await taughtBy(sandrine);
    await taughtBy(olivier);
    const id = await declare(sandrine);
    const [first] = (await fileOf(id)).sessions;
    expect(first.replacers.map((one: { id: string }) => one.id)).not.toContain(olivier);
    const refused = async (choice: object, status = 422) =>
      (
        await replace(id, [{ sessionId: first.id, trainerId: olivier, seenRevision: 0, ...choice }]).expect(
          status,
        )
      ).body.errors[0];
    expect(await refused({})).toMatchObject({ code: 'replacement.not_free', field: 'choices.0.trainerId' });
    expect((await refused({ trainerId: sandrine })).message).toContain('absence déclarée');
    expect((await refused({ seenRevision: 3 }, 409)).code).toBe('replacement.changed_meanwhile');
    expect((await replace(id, []).expect(422)).body.errors[0].code).toBe('replacement.nothing');
  });

  it('gives one trainer to one of two sessions asked for at once', async () => {
    const [one, other, free] = [await aTrainer('Une'), await aTrainer('Autre'), await aTrainer('Libre')];
    const ask = async (trainerId: string) => {
      await taughtBy(trainerId);
      const id = await declare(trainerId);
      const [first] = (await fileOf(id)).sessions;
      return () => replace(id, [{ sessionId: first.id, trainerId: free, seenRevision: 0 }]);
    };
    const [asked, askedToo] = [await ask(one), await ask(other)];
    const answers = await Promise.all([asked(), askedToo()]);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.find(({ status }) => status !== 201)!.body.errors[0].field).toContain('trainerId');
  });

  it('keeps an absence once, apart from trainers, and shows what it leaves to settle', async () => {
    const sandrine = await aTrainer('Sandrine');
    const cohortId = await taughtBy(sandrine);
    const id = await declare(sandrine);
    const again = await coordinator.post('/api/trainer-absences').send(absence(sandrine)).expect(409);
    expect(again.body.errors[0].field).toBe('firstDay');
    const { body: troubled } = await coordinator.get('/api/troubled-sessions').expect(200);
    const mine = troubled.filter((one: { cohortId: string }) => one.cohortId === cohortId);
    expect(mine.map(({ troubles }: { troubles: { code: string }[] }) => troubles[0]!.code)).toEqual([
      'trainer_absent',
      'trainer_absent',
    ]);
    const trainer = await test.as('trainer');
    await trainer.get('/api/trainer-absences').expect(403);
    await trainer.get(`/api/trainer-absences/${id}`).expect(403);
    expect((await trainer.get('/api/troubled-sessions').expect(200)).text).not.toContain('sick');
    await coordinator.delete(`/api/trainer-absences/${id}`).expect(204);
    await coordinator.get(`/api/trainer-absences/${id}`).expect(404);
    await declare(sandrine);
  });
});
