import { aCohort } from '#cohorts/testing';
import { anAgreement } from '#partnership/testing';
import { Config } from '#platform';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { newFormToken } from './form-token.js';

describe('the public application form', () => {
  let test: TestApp;
  let cohortId: string;
  beforeAll(async () => {
    test = await startTestApp();
    test.today('2026-06-01');
    await anAgreement(test.database);
    cohortId = await aCohort(test.database);
  });
  afterAll(() => test.close());

  const token = (agoMs = 60_000) => newFormToken(test.app.get(Config).secretKey, Date.now() - agoMs);
  const filled = (more: Record<string, string> = {}) => ({
    token: token(),
    cohortId,
    firstName: 'Lina',
    lastName: 'Exemple',
    birthDate: '15/03/2006',
    email: 'lina.exemple@example.org',
    level: 'bac',
    notice: 'oui',
    website: '',
    ...more,
  });
  /** A browser without script: no header of ours, an Accept of a page. */
  const send = (form: Record<string, string | string[]>, headers: Record<string, string> = {}) =>
    test
      .visitor()
      .post('/candidater')
      .unset('x-tandem-csrf')
      .set({ accept: 'text/html', ...headers })
      .type('form')
      .send(form);
  const count = async (where = 'true'): Promise<number> =>
    (
      await test.database.query<{ count: number }>(
        `SELECT count(*)::integer AS count FROM learners.application a JOIN learners.learner l ON l.id = a.learner_id WHERE ${where}`,
      )
    )[0]!.count;
  const messages = (to: string) =>
    test.database.query<{ body: string }>('SELECT body FROM platform.mail_message WHERE recipient = $1', [
      to,
    ]);

  it('is a page without script, in French, that nobody keeps', async () => {
    const { text, headers } = await test.visitor().get('/candidater').set('accept', 'text/html').expect(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers['cache-control']).toBe('no-store');
    expect(text).toMatch(/<html lang="fr">/);
    expect(text).not.toMatch(/<script|onclick|style="/);
    const style = /href="(\/public\/page\.css\?v=\w+)"/.exec(text)![1]!;
    expect((await test.visitor().get(style).expect(200)).headers['content-type']).toContain('text/css');
  });

  it('makes an application, and writes its follow-up link to the address', async () => {
    const { text } = await send(
      filled({ prescriberName: 'Mission locale du Blaisois', motivation: 'Bonjour' }),
    ).expect(200);
    expect(text).toContain('bien reçue');
    const [row] = await test.database.query(
      `SELECT a.stage, a.received_on::text AS "receivedOn", p.motivation, p.notice_version AS version,
              p.recontact_accepted_at AS recontact, r.kind
       FROM learners.public_application p JOIN learners.application a ON a.id = p.application_id
         JOIN learners.prescription r ON r.application_id = a.id`,
    );
    expect(row).toEqual({
      stage: 'received',
      receivedOn: '2026-06-01',
      motivation: 'Bonjour',
      version: '2026-11-22',
      recontact: null,
      kind: 'mission-locale',
    });
    const [message] = await messages('lina.exemple@example.org');
    expect(message!.body).toMatch(/\/ma-candidature\/lien\/[\w-]{43}\n/);
  });

  it('recognises an organisation of the directory by its name', async () => {
    const coordinator = await test.as('coordinator');
    const { body: known } = await coordinator
      .post('/api/prescribers')
      .send({ kind: 'mission-locale', name: 'Mission locale de Vendôme' })
      .expect(201);
    await send(
      filled({
        lastName: 'Orientee',
        prescriberKind: 'mission-locale',
        prescriberName: 'MISSION LOCALE DE VENDOME',
      }),
    ).expect(200);
    const rows = await test.database.query(
      `SELECT r.kind, r.name, r.prescriber_id AS "prescriberId" FROM learners.prescription r
         JOIN learners.application a ON a.id = r.application_id JOIN learners.learner l ON l.id = a.learner_id
       WHERE l.last_name = 'Orientee'`,
    );
    expect(rows).toEqual([{ kind: 'mission-locale', name: null, prescriberId: known.id }]);
  });

  it('says the same to somebody who already applied, and touches no file', async () => {
    const first = await send(filled({ email: 'a@example.org', lastName: 'Double' })).expect(200);
    const again = await send(
      filled({ email: 'b@example.org', lastName: 'DOUBLE', phone: '0639980009' }),
    ).expect(200);
    expect(again.text.replace('b@example.org', 'a@example.org')).toBe(first.text);
    const people = await test.database.query<{ email: string; phone: string | null }>(
      `SELECT email, phone FROM learners.learner WHERE lower(last_name) = 'double' ORDER BY id`,
    );
    expect(people).toEqual([
      { email: 'a@example.org', phone: null },
      { email: 'b@example.org', phone: '+33639980009' },
    ]);
    expect(await messages('b@example.org')).toHaveLength(1);
  });

  it('sent twice, even at once, is one application and one answer', async () => {
    const form = filled({ lastName: 'Doigt', email: '', phone: '06 39 98 00 03' });
    const [one, two] = await Promise.all([send(form), send(form)]);
    const three = await send(form);
    expect([one.status, two.status, three.status]).toEqual([200, 200, 200]);
    expect(two.text).toBe(one.text);
    expect(three.text).toBe(one.text);
    expect(one.text).toMatch(/class="code">[2-9A-Z]{4}-[2-9A-Z]{4}</);
    expect(await count(`l.last_name = 'Doigt'`)).toBe(1);
    const changed = await send({ ...form, city: 'Blois' }).expect(200);
    expect(changed.text).toContain('déjà enregistrée');
    expect(await count(`l.last_name = 'Doigt'`)).toBe(1);
  });

  it('gives back all that was typed, escaped, with what is wrong at each field and a summary', async () => {
    const evil = `<script>alert('x')</script>"><img src=x>`;
    const { text } = await send(
      filled({
        lastName: evil,
        motivation: `</textarea>${evil}`,
        phone: '12',
        level: '',
        birthDate: '31/02/2006',
      }),
    ).expect(422);
    expect(text).not.toContain('<script');
    expect(text).not.toContain('<img');
    expect(text).toContain(
      'value="&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&gt;&lt;img src=x&gt;"',
    );
    expect(text).toContain('4 points sont à revoir');
    for (const field of ['lastName', 'phone', 'level', 'birthDate']) {
      expect(text).toContain(`<a href="#${field}">`);
      expect(text).toMatch(
        new RegExp(`id="${field}"[^>]*aria-describedby="[^"]*${field}-erreur"[^>]*aria-invalid="true"`),
      );
    }
    expect(text).toContain('value="lina.exemple@example.org"');
    expect(text).toMatch(/id="notice"[^>]* checked/);
  });

  it('holds texts of 10,000 characters, lists and invisible signs', async () => {
    const long = 'a'.repeat(10_000);
    const { text } = await send(filled({ firstName: long, motivation: long })).expect(422);
    expect(text.split(long).length).toBe(3);
    await send({ ...filled({ lastName: 'Nul\0' }), city: ['x', 'Blois'] }).expect(200);
    expect(await count(`l.last_name = 'Nul' AND l.city = 'Blois'`)).toBe(1);
  });

  it('tells a robot why it is stopped, and lets it mend', async () => {
    const before = await count();
    const fast = await send(filled({ token: token(1_000) })).expect(422);
    expect(fast.text).toContain('moins de trois secondes');
    const old = await send(filled({ token: token(25 * 3_600_000) })).expect(422);
    expect(old.text).toContain('plus d’un jour');
    await send(filled({ token: 'forged' })).expect(422);
    const trapped = await send(filled({ website: 'https://spam.example' })).expect(422);
    expect(trapped.text).toContain('seuls les robots');
    expect(trapped.text).toMatch(/id="website"[^>]*value=""/);
    expect(await count()).toBe(before);
  });

  it('receives somebody who is not eligible, and tells every reason kindly', async () => {
    const { text } = await send(filled({ lastName: 'Aine', birthDate: '01/01/1990', level: 'bac+3' })).expect(
      200,
    );
    expect(text).toContain('au-delà de l’âge');
    expect(text).toContain('au-dessus du bac+1');
    expect(text).toContain('Ce n’est pas un refus');
    expect(await count(`l.last_name = 'Aine'`)).toBe(1);
  });

  it('is refused from another site, and taken from a browser that says nothing', async () => {
    await send(filled(), { 'sec-fetch-site': 'cross-site' }).expect(403);
    await send(filled(), { origin: 'https://elsewhere.example' }).expect(403);
    await send(filled(), { origin: 'null' }).expect(403);
    const { text, headers } = await send(filled(), { origin: 'null', 'sec-fetch-site': 'cross-site' }).expect(
      403,
    );
    expect(headers['content-type']).toContain('text/html');
    expect(text).toContain('Rechargez la page');
    await send(filled({ lastName: 'Ancien' })).expect(200);
    await send(filled({ lastName: 'Muet' }), { origin: 'null', 'sec-fetch-site': 'same-origin' }).expect(200);
  });

  it('writes five messages a day to one mailbox, whoever asks', async () => {
    for (let i = 0; i < 7; i += 1)
      await send(filled({ email: 'cible@example.org', lastName: 'Cible' })).expect(200);
    expect(await messages('cible@example.org')).toHaveLength(5);
  });

  it('takes a class behind one address, and stops a flood without losing what was typed', async () => {
    await test.database.query('DELETE FROM learners.public_count');
    const statuses: number[] = [];
    for (let i = 0; i < 61; i += 1) {
      statuses.push((await send(filled({ lastName: 'Classe', email: '', phone: '0639980010' }))).status);
    }
    expect(statuses.slice(0, 60)).toEqual(Array(60).fill(200));
    expect(statuses[60]).toBe(429);
    const stopped = await send(filled({ lastName: 'Retenue' })).expect(429);
    expect(stopped.text).toContain('value="Retenue"');
    expect(Number(stopped.headers['retry-after'])).toBeGreaterThan(0);
    await test.database.query('DELETE FROM learners.public_count');
  });

  it('closes when no promotion takes applications, and opens by the school’s dates', async () => {
    const director = await test.as('director');
    const address = `/api/cohorts/${cohortId}/application-window`;
    await director.put(address).send({ opensOn: '2026-07-01', closesOn: '2026-06-01' }).expect(422);
    await director.put(address).send({ opensOn: '2026-07-01', closesOn: '2026-10-01' }).expect(204);
    const closed = await test.visitor().get('/candidater').expect(200);
    expect(closed.text).toMatch(/mercredi 1er\sjuillet 2026/);
    expect(closed.text).not.toContain('<form');
    await send(filled()).expect(422);
    test.today('2026-09-30');
    expect((await test.visitor().get('/candidater')).text).toContain('<form');
    await (await test.as('trainer'))
      .put(address)
      .send({ opensOn: '2026-07-01', closesOn: '2026-10-01' })
      .expect(403);
    await director.delete(address).expect(204);
    expect((await test.visitor().get('/candidater')).text).not.toContain('<form');
    test.today('2026-06-01');
  });
});
