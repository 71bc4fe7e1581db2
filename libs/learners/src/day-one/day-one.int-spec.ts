import { aCohort } from '#cohorts/testing';
import { OneTimeCodes } from '#identity';
import { type Caller, startTestApp, type TestApp } from '../../../../test/support/app.js';
import { anEnrolledLearner } from '../testing.js';

describe('day one', () => {
  let test: TestApp;
  let coordinator: Caller & { accountId: string };
  let cohortId: string;
  beforeAll(async () => {
    test = await startTestApp();
    coordinator = await test.as('coordinator');
    cohortId = await aCohort(test.database);
  });
  afterAll(() => test.close());

  const slipsOf = async (cohort = cohortId) =>
    (await coordinator.get(`/api/cohorts/${cohort}/slips`).expect(200)).body as {
      learnerId: string;
      hasAccount: boolean;
      slipPrintedAt: string | null;
      slipUsedAt: string | null;
      slipAlive: boolean;
    }[];
  const accountOf = async (learnerId: string) => {
    const [row] = await test.database.query<{ id: string }>(
      'SELECT account_id AS id FROM learners.learner WHERE id = $1',
      [learnerId],
    );
    return row!.id;
  };
  const codeFor = async (accountId: string) =>
    (await test.app.get(OneTimeCodes).make(coordinator.accountId, [accountId])).get(accountId)!;
  /** A browser without script. */
  const browser = () => {
    const caller = test.visitor();
    const post = (path: string, form: Record<string, string>) =>
      caller.post(path).unset('x-tandem-csrf').set({ accept: 'text/html' }).type('form').send(form);
    return { get: (path: string) => caller.get(path).set({ accept: 'text/html' }), post };
  };
  const someone = async () => {
    const { learnerId } = await anEnrolledLearner(test.database, { cohortId });
    await coordinator
      .post(`/api/cohorts/${cohortId}/slips`)
      .send({ learnerIds: [learnerId] })
      .expect(200);
    return { learnerId, accountId: await accountOf(learnerId) };
  };

  it('prints slips for the selection, and opens an account for who has none', async () => {
    const cohort = await aCohort(test.database);
    const chosen = await anEnrolledLearner(test.database, { cohortId: cohort });
    await anEnrolledLearner(test.database, { cohortId: cohort });
    await anEnrolledLearner(test.database, { cohortId: cohort, exitOn: '2027-05-14' });
    const printed = await coordinator
      .post(`/api/cohorts/${cohort}/slips`)
      .send({ learnerIds: [chosen.learnerId] })
      .expect(200);
    expect(printed.headers['content-type']).toBe('application/pdf');
    expect(printed.headers['content-disposition']).toContain('attachment');
    const listed = await slipsOf(cohort);
    expect(listed).toHaveLength(2);
    expect(listed.filter(({ hasAccount }) => hasAccount)).toMatchObject([
      { learnerId: chosen.learnerId, slipAlive: true, slipUsedAt: null },
    ]);
    await coordinator.post(`/api/cohorts/${cohort}/slips`).send({}).expect(200);
    expect((await slipsOf(cohort)).every(({ slipAlive }) => slipAlive)).toBe(true);
    await coordinator
      .post(`/api/cohorts/${cohort}/slips`)
      .send({ learnerIds: [cohort] })
      .expect(422);
  }, 30_000);

  it('lets a code open its learner’s pages once, by a POST only', async () => {
    const { learnerId, accountId } = await someone();
    const code = await codeFor(accountId);
    const page = browser();
    const shown = await page.get(`/code?c=${code}`).expect(200);
    expect(shown.text).toContain(`value="${code}"`);
    expect(shown.text).not.toMatch(/<script/);
    const typed = `${code.slice(0, 4)}-${code.slice(4)}`.toLowerCase();
    const { headers } = await page.post('/code', { code: typed }).expect(303);
    expect(headers.location).toBe('/code/adresse');
    expect((await page.get('/api/learners')).body.items).toMatchObject([{ id: learnerId }]);
    expect((await page.get('/code/adresse').expect(200)).text).toContain('Bonjour Camille');
    const again = await browser().post('/code', { code }).expect(422);
    expect(again.text).toContain('a déjà servi');
    expect((await slipsOf()).find((one) => one.learnerId === learnerId)).toMatchObject({
      slipAlive: false,
      slipUsedAt: expect.any(String),
    });
  });

  it('dies when another is printed, when its days are over, and with its account', async () => {
    const { accountId } = await someone();
    const first = await codeFor(accountId);
    const second = await codeFor(accountId);
    await browser().post('/code', { code: first }).expect(422);
    await test.database.query(
      `UPDATE identity.one_time_code SET expires_at = now() - interval '1 second' WHERE account_id = $1 AND revoked_at IS NULL`,
      [accountId],
    );
    await browser().post('/code', { code: second }).expect(422);
    const third = await codeFor(accountId);
    await test.database.query('UPDATE identity.account SET deactivated_at = now() WHERE id = $1', [
      accountId,
    ]);
    await browser().post('/code', { code: third }).expect(422);
  });

  it('closes the session of whoever used the browser before, and soon ends on a shared telephone', async () => {
    const first = await someone();
    const second = await someone();
    const page = browser();
    await page.post('/code', { code: await codeFor(first.accountId) }).expect(303);
    expect((await page.get('/code')).text).toContain('utilise ce navigateur');
    const { headers } = await page
      .post('/code', { code: await codeFor(second.accountId), shared: 'oui' })
      .expect(303);
    expect(headers['set-cookie']![0]).not.toMatch(/Max-Age|Expires/i);
    const sessions = await test.database.query(
      `SELECT account_id AS id, expires_at < now() + interval '121 minutes' AS short FROM identity.session
       WHERE account_id = ANY ($1::uuid[])`,
      [[first.accountId, second.accountId]],
    );
    expect(sessions).toEqual([{ id: second.accountId, short: true }]);
  });

  it('never opens an account that has a password', async () => {
    const staff = await test.as('trainer');
    expect(await test.app.get(OneTimeCodes).make(coordinator.accountId, [staff.accountId])).toEqual(
      new Map(),
    );
  });

  it('takes an address once it is proved to be read there', async () => {
    const { learnerId, accountId } = await someone();
    const page = browser();
    await page.post('/code', { code: await codeFor(accountId) }).expect(303);
    expect((await page.post('/code/adresse', { email: 'camille' }).expect(422)).text).toContain('prenom.nom');
    await page.post('/code/adresse', { email: 'Camille.Exemple@example.org' }).expect(200);
    const emailOf = async () =>
      (await test.database.query('SELECT email FROM learners.learner WHERE id = $1', [learnerId]))[0];
    expect(await emailOf()).toEqual({ email: null });
    const [{ body }] = (await test.database.query(
      `SELECT body FROM platform.mail_message WHERE recipient = 'camille.exemple@example.org'`,
    )) as [{ body: string }];
    const path = /(\/code\/adresse\/[\w-]{43})/.exec(body)![1]!;
    await browser().get(path).expect(200);
    expect(await emailOf()).toEqual({ email: null });
    await browser().post(path, {}).expect(200);
    expect(await emailOf()).toEqual({ email: 'camille.exemple@example.org' });
    await browser().post(path, {}).expect(422);
  });

  it('slows down whoever tries codes', async () => {
    const guess = browser();
    const answers: number[] = [];
    for (let i = 0; i < 42; i += 1) {
      const sign = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'[i % 31]!;
      answers.push((await guess.post('/code', { code: `ZZZZ${sign}${i < 31 ? 'Z' : 'Y'}ZZ` })).status);
    }
    expect(answers.slice(0, 35)).toEqual(Array(35).fill(422));
    expect(answers).toContain(429);
  });

  it('is for staff', async () => {
    const learner = await test.as('learner');
    await learner.get(`/api/cohorts/${cohortId}/slips`).expect(403);
    await (await test.as('trainer')).post(`/api/cohorts/${cohortId}/slips`).send({}).expect(403);
  });
});
