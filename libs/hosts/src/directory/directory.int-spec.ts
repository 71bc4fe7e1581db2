import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';

const office = {
  siret: '73282932000074',
  adresse: '1 RUE DES ESSAIS 41000 BLOIS',
  code_postal: '41000',
  libelle_commune: 'BLOIS',
};
const answer = {
  results: [{ siren: '732829320', nom_complet: 'ATELIER', activite_principale: '62.01Z', siege: office }],
};

/** A real server on this machine, which answers as it is told. */
async function aDirectory() {
  const asked: { url: string; agent: string }[] = [];
  let reply: (response: ServerResponse) => void = (response) => response.end(JSON.stringify(answer));
  const server: Server = createServer((request, response) => {
    asked.push({ url: request.url!, agent: request.headers['user-agent'] ?? '' });
    reply(response);
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  return {
    asked,
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    replies: (how: typeof reply) => {
      reply = how;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

describe('the directory of companies', () => {
  let directory: Awaited<ReturnType<typeof aDirectory>>;
  let test: TestApp;
  let find: (query: string) => Promise<{ state: string; entries: unknown[] }>;
  beforeAll(async () => {
    directory = await aDirectory();
    test = await startTestApp({ TANDEM_COMPANY_DIRECTORY_URL: directory.address });
    const coordinator = await test.as('coordinator');
    find = async (query) =>
      (await coordinator.get('/api/company-directory').query({ query }).expect(200)).body;
  });
  afterAll(async () => {
    await test.close();
    directory.close();
  });

  it('gives what fills a form, and asks once for the same words', async () => {
    expect(await find('Atelier  Blois')).toMatchObject({
      state: 'answered',
      entries: [{ name: 'ATELIER', siret: '73282932000074', naf: '6201Z', city: 'BLOIS', isPublic: false }],
    });
    expect((await find('atelier blois')).entries).toHaveLength(1);
    expect(directory.asked).toEqual([
      { url: '/search?q=atelier+blois&per_page=10', agent: expect.stringContaining('Tandem') },
    ]);
    await test.database.query("UPDATE hosts.directory_answer SET expires_at = now() - interval '1 second'");
    await find('atelier blois');
    expect(directory.asked).toHaveLength(2);
  });

  it('asks a number without its spaces', async () => {
    await find('732 829 320 00074');
    expect(directory.asked.at(-1)!.url).toContain('q=73282932000074');
  });

  it.each<[string, (response: ServerResponse) => void]>([
    ['slows us down', (response) => response.writeHead(429).end()],
    ['fails', (response) => response.writeHead(500).end('oops')],
    ['sends no JSON', (response) => response.end('<html>')],
    ['sends another JSON', (response) => response.end('{"results":"none"}')],
    ['sends us elsewhere', (response) => response.writeHead(302, { location: '/elsewhere' }).end()],
    ['hangs up', (response) => response.destroy()],
    ['sends far too much', (response) => response.end(`{"results":["${'x'.repeat(2_000_000)}"]}`)],
    ['does not answer', () => undefined],
  ])('is unavailable, once and quickly, when it %s', async (what, how) => {
    directory.replies(how);
    const before = directory.asked.length;
    const began = Date.now();
    expect(await find(`essai ${what}`)).toEqual({ state: 'unavailable', entries: [] });
    expect(Date.now() - began).toBeLessThan(3_500);
    expect(directory.asked.length - before).toBe(1);
    const kept = await test.database.query('SELECT 1 FROM hosts.directory_answer WHERE query = $1', [
      `essai ${what}`,
    ]);
    expect(kept).toEqual([]);
  });
});

describe('without a directory', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.close());

  it('says that it is off', async () => {
    const coordinator = await test.as('coordinator');
    const { body } = await coordinator.get('/api/company-directory').query({ query: 'atelier' }).expect(200);
    expect(body).toEqual({ state: 'off', entries: [] });
    await coordinator.get('/api/company-directory').query({ query: 'a' }).expect(422);
  });
});
