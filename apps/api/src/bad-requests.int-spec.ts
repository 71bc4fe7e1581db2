import { spawnSync } from 'node:child_process';
import { type Caller, startTestApp, type TestApp } from '../../../test/support/app.js';

const DEEP = `${'['.repeat(40_000)}${']'.repeat(40_000)}`;

describe('a request that cannot be read', () => {
  let test: TestApp;
  let director: Caller;

  beforeAll(async () => {
    test = await startTestApp();
    director = await test.as('director');
  });
  afterAll(() => test.close());

  const posted = (body: string, type = 'application/json') =>
    director.post('/api/cohorts').set('content-type', type).send(body);

  it.each([
    ['broken JSON', () => posted('{"name":'), 400, 'body'],
    ['a body of another kind', () => posted('<a/>', 'application/xml'), 415, 'body'],
    ['a body that is too long', () => posted(JSON.stringify({ name: 'x'.repeat(200_000) })), 413, 'body'],
    ['a body nested without end', () => posted(`{"name":${DEEP}}`), 422, 'name'],
    ['an unknown field', () => posted('{"bogus":1}'), 422, 'bogus'],
    ['the character NUL', () => posted(JSON.stringify({ name: 'a\0b' })), 422, 'name'],
    ['the character NUL in a search', () => director.get('/api/hosts?q=%00'), 422, 'q'],
    ['an identifier that is none', () => director.get('/api/learners/abc'), 422, 'id'],
    [
      'a file of 50 MB',
      () =>
        director
          .post('/api/application-imports/preview')
          .attach('file', Buffer.alloc(50 * 1024 * 1024), 'candidatures.csv'),
      413,
      'file',
    ],
  ])('%s is refused with its code, a sentence and its field', async (_, ask, status, field) => {
    const { body, headers, status: answered } = await ask();
    expect(headers['content-type']).toContain('application/problem+json');
    expect(answered).toBe(status);
    expect(body.errors[0]).toMatchObject({ field });
    expect(body.errors[0].message).toMatch(/^[A-ZÀ-Ý].*\.$/);
  });

  it.each([
    ['a sign-in that is no text', { email: 1, password: {} }, 401],
    ['a sign-in with the character NUL', { email: 'a\0@example.org', password: 'x' }, 422],
  ])('%s is refused, and is no fault', async (_, body, status) => {
    await test.visitor().post('/api/session').send(body).expect(status);
  });

  it.each(['get', 'post', 'delete'] as const)(
    'an unknown address of the API is a problem: %s',
    async (method) => {
      const { status, headers } = await director[method]('/api/nothing');
      expect(status).toBe(404);
      expect(headers['content-type']).toContain('application/problem+json');
    },
  );
});

describe('a process started alone', () => {
  const keys = {
    TANDEM_SECRET_KEY: 'x'.repeat(32),
    TANDEM_DATA_KEY: Buffer.alloc(32).toString('base64'),
    PORT: '0',
  };
  const started = (name: string, env: Record<string, string>) => {
    const { DATABASE_URL: _, ...inherited } = process.env;
    const main = `apps/${name}/src/main.ts`;
    return spawnSync(process.execPath, ['--no-warnings', '--import', './scripts/typescript.mjs', main], {
      encoding: 'utf8',
      env: { ...inherited, ...env },
    });
  };

  it.each(['api', 'worker'])('%s says in one sentence what is wrong with its database', (name) => {
    const { status, stdout, stderr } = started(name, {
      ...keys,
      DATABASE_URL: 'postgres://nobody:none@127.0.0.1:1/none',
    });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toBe('Aucun PostgreSQL ne répond à l’adresse 127.0.0.1:1 donnée par DATABASE_URL.\n');
  });

  it('names the variable that is missing', () => {
    expect(started('api', keys)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^La variable DATABASE_URL manque.+\n$/),
    });
  });
});
