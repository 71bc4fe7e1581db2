import { aCohort } from '#cohorts/testing';
import { Config } from '#platform';
import { type Caller, startTestApp, type TestApp } from '../../../../test/support/app.js';
import { anApplication } from '../testing.js';
import { ApplicantKeys } from './applicant-keys.service.js';
import { newFormToken } from './form-token.js';

describe('an applicant’s follow-up page', () => {
  let test: TestApp;
  let cohortId: string;
  let keys: ApplicantKeys;
  let made = 0;
  beforeAll(async () => {
    test = await startTestApp();
    test.today('2026-06-01');
    cohortId = await aCohort(test.database);
    keys = test.app.get(ApplicantKeys);
  });
  afterAll(() => test.close());

  const browser = () => test.visitor().set('accept', 'text/html') as Caller;
  const apply = async (more: object = {}) => {
    made += 1;
    const email = `suivi${made}@example.org`;
    return { email, ...(await anApplication(test.database, { cohortId, email, ...more })) };
  };
  const linkIn = async (to: string): Promise<string | undefined> => {
    const [message] = await test.database.query<{ body: string }>(
      'SELECT body FROM platform.mail_message WHERE recipient = $1 ORDER BY id DESC LIMIT 1',
      [to],
    );
    return /(\/ma-candidature\/lien\/[\w-]{43})\n/.exec(message?.body ?? '')?.[1];
  };
  /** A browser with the page open, and what its forms must carry. */
  const opened = async (applicationId: string) => {
    const visitor = browser();
    await visitor.post(`/ma-candidature/lien/${await keys.link(applicationId)}`).expect(303);
    const { text } = await visitor.get('/ma-candidature').expect(200);
    return { visitor, text, mark: /name="mark" value="([\w-]+)"/.exec(text)![1]! };
  };
  const post = (visitor: ReturnType<typeof browser>, path: string, form: object) =>
    visitor.post(`/ma-candidature${path}`).type('form').send(form);
  const stageOf = async (id: string) =>
    (
      await test.database.query<{ stage: string }>('SELECT stage FROM learners.application WHERE id = $1', [
        id,
      ])
    )[0]!.stage;

  it('opens by a button, on as many devices as the person has; a GET changes nothing', async () => {
    const { applicationId } = await apply({ firstName: 'Lina' });
    const path = `/ma-candidature/lien/${await keys.link(applicationId)}`;
    const scanner = browser();
    for (let i = 0; i < 3; i += 1) {
      const { text, headers } = await scanner.get(path).expect(200);
      expect(text).not.toContain('Lina');
      expect(headers['set-cookie']).toBeUndefined();
    }
    for (const device of [browser(), browser()]) {
      const { headers } = await device.post(path).expect(303);
      expect(String(headers['set-cookie'])).toMatch(
        /tandem_dossier=[\w-]{43}; Path=\/ma-candidature; HttpOnly; SameSite=Lax/,
      );
      expect((await device.get('/ma-candidature')).text).toContain('Lina');
    }
  });

  it('says where the application stands in plain words, and escapes the name', async () => {
    const { applicationId } = await apply({ firstName: '<script>alert(1)</script>', stage: 'interview' });
    const { text } = await opened(applicationId);
    expect(text).toContain('à l’étape de l’entretien');
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(text).not.toContain('<script');
    expect(text).toMatch(/aria-current="step">Rencontre/);
  });

  it('takes completed details, keeps what is wrong on the page, and tells the former address', async () => {
    const { applicationId, learnerId, email } = await apply();
    const { visitor, mark } = await opened(applicationId);
    const wrong = await post(visitor, '/coordonnees', { mark, email, phone: '12' }).expect(422);
    expect(wrong.text).toContain('value="12"');
    await post(visitor, '/coordonnees', {
      mark,
      email: 'neuve@example.org',
      phone: '06 39 98 00 07',
      city: 'Blois',
    }).expect(303);
    const [person] = await test.database.query(
      'SELECT email, phone, city FROM learners.learner WHERE id = $1',
      [learnerId],
    );
    expect(person).toEqual({ email: 'neuve@example.org', phone: '+33639980007', city: 'Blois' });
    const told = await test.database.query(
      'SELECT 1 FROM platform.mail_message WHERE recipient = $1 AND body LIKE $2',
      [email, '%vient d%être remplacée%'],
    );
    expect(told).toHaveLength(1);
    const changes = await test.database.query(
      `SELECT c.label FROM platform.audit_change c JOIN platform.audit_entry e ON e.id = c.entry_id WHERE e.subject_id = $1`,
      [applicationId],
    );
    expect(changes).toHaveLength(3);
  });

  it('withdraws once confirmed in a sentence, and only once', async () => {
    const { applicationId } = await apply();
    const { visitor, mark } = await opened(applicationId);
    expect((await visitor.get('/ma-candidature/retrait').expect(200)).text).toContain(
      'vous renoncez à une place',
    );
    expect(await stageOf(applicationId)).toBe('received');
    await post(visitor, '/retrait', { mark, reason: 'x'.repeat(10_000) }).expect(422);
    await post(visitor, '/retrait', { mark, reason: 'J’ai trouvé un emploi' }).expect(303);
    expect(await stageOf(applicationId)).toBe('withdrawn');
    await post(visitor, '/retrait', { mark }).expect(409);
    const moves = await test.database.query(
      `SELECT note, moved_by AS "movedBy" FROM learners.application_move WHERE application_id = $1`,
      [applicationId],
    );
    expect(moves).toEqual([{ note: 'Retirée par la personne : J’ai trouvé un emploi', movedBy: null }]);
  });

  it('is closed to forms that are not its own, to other applications and once shut', async () => {
    const mine = await apply();
    const theirs = await apply();
    const { visitor, mark } = await opened(mine.applicationId);
    await post(visitor, '/retrait', {}).expect(403);
    await post(visitor, '/retrait', { mark: (await opened(theirs.applicationId)).mark }).expect(403);
    await post(browser(), '/retrait', { mark }).expect(403);
    await visitor
      .post('/ma-candidature/retrait')
      .set('sec-fetch-site', 'cross-site')
      .type('form')
      .send({ mark })
      .expect(403);
    await post(visitor, '/fermeture', {}).expect(303);
    await post(visitor, '/retrait', { mark }).expect(403);
    expect(await stageOf(mine.applicationId)).toBe('received');
  });

  it('renews an old link to the registered address only', async () => {
    const { applicationId, email } = await apply();
    const old = `/ma-candidature/lien/${await keys.link(applicationId)}`;
    await test.database.query(
      `UPDATE learners.applicant_key SET expires_at = now() WHERE application_id = $1`,
      [applicationId],
    );
    expect((await browser().get(old).expect(200)).text).toContain('trop vieux');
    const { headers } = await browser().post(old).expect(303);
    expect(headers['set-cookie']).toBeUndefined();
    await browser().post(`${old}/renouvellement`).expect(200);
    const fresh = await linkIn(email);
    await browser().post(fresh!).expect(303);
    await browser().get('/ma-candidature/lien/inconnu').expect(404);
  });

  it('answers the same to an address it knows and to one it does not', async () => {
    const { email } = await apply();
    const known = await post(browser(), '/nouveau-lien', { email: email.toUpperCase() }).expect(200);
    const unknown = await post(browser(), '/nouveau-lien', { email: 'personne@example.org' }).expect(200);
    expect(known.text).toBe(unknown.text);
    expect(await linkIn(email)).toBeDefined();
    expect(await linkIn('personne@example.org')).toBeUndefined();
    expect((await post(browser(), '/nouveau-lien', { email: '<b>' }).expect(422)).text).toContain(
      'value="&lt;b&gt;"',
    );
  });

  it('opens with the reference and code of the answer page, and slows a guesser without locking anybody out', async () => {
    const token = newFormToken(test.app.get(Config).secretKey, Date.now() - 60_000);
    const { text } = await browser().post('/candidater').type('form').send({
      token,
      cohortId,
      firstName: 'Sami',
      lastName: 'Sansmail',
      birthDate: '15/03/2006',
      phone: '0639980011',
      level: 'bac',
      notice: 'oui',
    });
    const [reference, code] = [...text.matchAll(/class="code">([\w-]+)</g)].map(([, shown]) => shown!);
    const page = browser();
    await post(page, '/code', { reference: reference!.toLowerCase().replace('-', ' '), code }).expect(303);
    expect((await page.get('/ma-candidature')).text).toContain('Sami');
    for (let i = 0; i < 5; i += 1)
      await post(browser(), '/code', { reference, code: 'XXXX-XXXX' }).expect(422);
    const slowed = await post(browser(), '/code', { reference, code }).expect(429);
    expect(Number(slowed.headers['retry-after'])).toBeLessThanOrEqual(2);
    expect(slowed.text).not.toContain(code);
    await new Promise((done) => setTimeout(done, 1_100));
    await post(browser(), '/code', { reference, code }).expect(303);
    await post(browser(), '/code', { reference: 'ZZZZ-ZZZZ', code }).expect(422);
  });

  it('takes a paper, judged by what it is, under the kind that the person says', async () => {
    const { applicationId, learnerId } = await apply();
    const { visitor, mark, text } = await opened(applicationId);
    expect(text).toContain('Pièce d’identité');
    const sendPaper = (kind: string, bytes: string, name: string, given = mark) =>
      visitor
        .post('/ma-candidature/pieces')
        .field('mark', given)
        .field('kind', kind)
        .attach('file', Buffer.from(bytes), name);
    const pdf = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n';
    const disguised = await sendPaper('identity', 'MZ\u0090', 'carte.pdf').expect(422);
    expect(disguised.text).toContain('<a href="#file">');
    expect(disguised.text).toMatch(/<option value="identity" selected>/);
    expect((await sendPaper('passport', pdf, 'carte.pdf').expect(422)).text).toContain('<a href="#kind">');
    await sendPaper('identity', pdf, 'carte.pdf', 'autre').expect(403);
    // A photograph of 25 MB: refused at its field, the rest of the form as it was.
    const heavy = await sendPaper('identity', pdf.padEnd(25 * 1024 * 1024, ' '), 'photo.pdf').expect(422);
    expect(heavy.text).toContain('<a href="#file">Ce fichier dépasse 10\u00a0Mo.');
    expect(heavy.text).toMatch(/id="file-erreur">Ce fichier dépasse/);
    expect(heavy.text).toMatch(/<option value="identity" selected>/);
    expect(heavy.text).toContain('Mes coordonnées');
    await sendPaper('identity', pdf, '<script>carte.pdf').expect(303);
    const after = await visitor.get('/ma-candidature?fait=piece').expect(200);
    expect(after.text).toContain('Votre pièce est arrivée');
    expect(after.text).not.toContain('<script');
    const kept = await test.database.query(
      'SELECT kind, added_by AS "addedBy" FROM learners.document WHERE learner_id = $1',
      [learnerId],
    );
    expect(kept).toEqual([{ kind: 'identity', addedBy: null }]);
  });

  it('is opened by a slip that staff print, in place of the code before', async () => {
    const { applicationId } = await apply({ firstName: 'Papier' });
    const before = await keys.code(applicationId);
    const coordinator = await test.as('coordinator');
    const { headers, body } = await coordinator
      .post(`/api/applications/${applicationId}/follow-up-slip`)
      .expect(200);
    expect(headers['content-type']).toContain('application/pdf');
    expect(Buffer.from(body).subarray(0, 5).toString()).toBe('%PDF-');
    await post(browser(), '/code', before).expect(422);
    const after = await keys.code(applicationId);
    expect(after.reference).toBe(before.reference);
    await post(browser(), '/code', after).expect(303);
    await (await test.as('trainer')).post(`/api/applications/${applicationId}/follow-up-slip`).expect(403);
    const online = await coordinator.get(`/api/applications/${applicationId}/online`).expect(200);
    expect(online.body).toEqual({ sent: null });
  }, 30_000);
});
