import { aCohort } from '#cohorts/testing';
import { aSignedContract } from '#contracts/testing';
import { anEnrolledLearner } from '#learners/testing';
import { Dispatcher } from '#platform';
import { type Caller, startTestApp, type TestApp } from '../../../../test/support/app.js';
import { Digests } from './digests.service.js';

describe('the week’s message', () => {
  let test: TestApp;
  let director: Caller & { accountId: string };
  let coordinator: Caller & { accountId: string };

  const mails = () =>
    test.database.query<{ to: string; subject: string; body: string }>(
      `SELECT recipient AS "to", subject, body FROM platform.mail_message WHERE subject LIKE 'Votre semaine%' ORDER BY id`,
    );
  const sweep = async () => {
    const dispatcher = test.app.get(Dispatcher);
    await test.drain();
    await dispatcher.run('send-digests', {});
  };

  beforeAll(async () => {
    test = await startTestApp({ TANDEM_TODAY: '2027-05-24' });
    const cohortId = await aCohort(test.database);
    const { learnerId } = await anEnrolledLearner(test.database, {
      cohortId,
      firstName: 'Lina',
      lastName: 'Qwyzelle',
      email: 'lina.qwyzelle@example.org',
    });
    await aSignedContract(test.database, { learnerId, startsOn: '2027-05-20', stage: 'signed' });
    director = await test.as('director');
    coordinator = await test.as('coordinator');
    await test.as('trainer');
  });
  afterAll(() => test.close());

  it('is wanted by the direction and the coordination, and chosen by each', async () => {
    const wanted = async (caller: Caller) =>
      (await caller.get('/api/weekly-message').expect(200)).body.wanted;
    expect(await wanted(director)).toBe(true);
    expect(await wanted(await test.as('trainer'))).toBe(false);
    await coordinator.put('/api/weekly-message').send({ wanted: false }).expect(204);
    expect(await wanted(coordinator)).toBe(false);
    await (await test.as('department_officer')).get('/api/weekly-message').expect(403);
  });

  it('is sent once a week, whoever runs the job again, with first names and initials alone', async () => {
    await sweep();
    await sweep();
    await Promise.all([sweep(), sweep()]);
    const sent = await mails();
    expect(sent).toHaveLength(1);
    expect(sent[0]!.body).toContain('Contrat de Lina\u00a0Q. à déposer');
    expect(sent[0]!.body).toContain('/mon-compte/message');
    expect(JSON.stringify(sent)).not.toMatch(/Qwyzelle|qwyzelle/);
  });

  it('leaves nothing half done: a crash before the message is settled sends it at the next run', async () => {
    await coordinator.put('/api/weekly-message').send({ wanted: true }).expect(204);
    const digests = test.app.get(Digests, { strict: false });
    const [account] = await test.database.query<{ id: string; email: string; displayName: string }>(
      'SELECT id, email, display_name AS "displayName" FROM identity.account WHERE id = $1',
      [coordinator.accountId],
    );
    await test.database.query(`INSERT INTO casework.digest (account_id, week) VALUES ($1, '2027-05-24')`, [
      account!.id,
    ]);
    // A message that cannot be written takes its settlement with it.
    await expect(
      digests.settle({ ...account!, email: null as never, roles: ['coordinator'] }, '2027-05-24'),
    ).rejects.toThrow();
    expect(await mails()).toHaveLength(1);
    await sweep();
    await sweep();
    expect((await mails()).map(({ to }) => to)).toEqual([
      expect.stringContaining('director'),
      account!.email,
    ]);
  });

  it('waits for Monday, and leaves out what was put off', async () => {
    test.today('2027-05-27');
    await sweep();
    expect(await mails()).toHaveLength(2);
    test.today('2027-05-31');
    const { items } = (await director.get('/api/to-do').expect(200)).body;
    for (const { key } of items)
      await director
        .post('/api/to-do-decisions')
        .send({ item: key, kind: 'later', until: '2027-06-15', reason: 'Plus tard' })
        .expect(201);
    await sweep();
    expect(await mails()).toHaveLength(2);
    const rows = await test.database.query(
      `SELECT items FROM casework.digest WHERE week = '2027-05-31' AND settled_at IS NOT NULL`,
    );
    expect(rows).toEqual([{ items: 0 }, { items: 0 }]);
  });
});
