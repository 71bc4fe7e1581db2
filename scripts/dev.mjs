// npm run dev: the API and the worker from the sources, started again when one changes, on the embedded database of
// .data/ (as `npm start`, with the same variables), and the screens by Vite, which replaces them while they run.
// One Ctrl-C ends all.
import { watch } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
// Registers the loader: from here on the sources themselves can be imported.
import './typescript.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const launcher = (file) => import(`../apps/standalone/src/${file}.ts`);
const { settleIn } = await launcher('data-folder');
const { endDemo } = await launcher('demo-mark');
const { lockFolder } = await launcher('instance-lock');
const { openDatabase } = await launcher('open-database');
const { startPart } = await launcher('part-process');
const { secretsOf } = await launcher('secrets');
const { readSettings } = await launcher('settings');

const QUIET_MS = 150;
const PREPARATION = { 'to fill': ['fill'], filled: ['demo'], none: [] };

/** What undoes each step, to be called in reverse order. */
const steps = [];
let stopping;
function stop(code) {
  stopping ??= (async () => {
    for (const step of steps.reverse()) await step();
    process.exit(code);
  })();
  return stopping;
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));
// npm and its shell do not pass on a SIGTERM: their end is the signal.
const parent = process.ppid;
if (process.env.npm_lifecycle_event) {
  setInterval(() => process.ppid !== parent && void stop(0), 250).unref();
}

/** The two processes of the server, as a pair that is replaced as a whole. */
function makeServer(command, preparation) {
  let running = [];
  /** What the next preparation fills; undefined while the database is as the sources want it. */
  let due = preparation;
  const begin = async (name, ...args) => {
    const part = startPart(command, name, ...args);
    running.push(part);
    return part.started;
  };
  const end = async () => {
    const parts = running;
    running = [];
    await Promise.all(parts.map((part) => part.stop()));
  };
  const start = async () => {
    const began = Date.now();
    try {
      const accounts = due ? (await begin('prepare', ...due)).ready.accounts : [];
      if (due?.[0] === 'fill') await endDemo(command.env.DATABASE_URL);
      due = undefined;
      const [api] = await Promise.all([begin('api'), begin('worker')]);
      console.log(`[serveur] prêt en ${((Date.now() - began) / 1000).toFixed(1)} s : ${api.ready.url}`);
      if (api.ready.firstDirector) console.log(`[serveur] première direction : ${api.ready.firstDirector}`);
      return accounts ?? [];
    } catch (error) {
      if (!stopping)
        console.error(`[serveur] ${error.message}\n[serveur] reprise à la prochaine modification`);
      await end();
      return [];
    }
  };
  const noteChange = (path) => {
    if (/migrations?\b/.test(path)) due ??= [];
  };
  return { start, end, noteChange };
}

/** Calls `changed` once the sources have been quiet for a moment; never twice at the same time. */
function watchSources(changed) {
  let timer;
  let working = Promise.resolve();
  const note = (folder) => (_, name) => {
    const path = join(folder, String(name));
    if (!/\.(ts|typ|json)$/.test(path) || /spec\.ts$/.test(path) || path.startsWith('apps/web/')) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      working = working.then(() => !stopping && changed(path));
    }, QUIET_MS);
  };
  const watchers = ['apps', 'libs'].map((folder) =>
    watch(join(root, folder), { recursive: true }, note(folder)),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}

try {
  const settings = readSettings(process.env);
  const { home, notice } = settleIn(settings.dataFolder, !settings.databaseUrl);
  if (notice) console.log(notice);
  steps.push(lockFolder(home));
  const database = await openDatabase(settings, home, (server) => steps.push(server.stop));
  const demo = database.demo !== 'none';

  // vite.config.ts sends /api to PORT.
  process.env.PORT = String(settings.port);
  const vite = await createServer({ configFile: join(root, 'apps/web/vite.config.ts'), logLevel: 'warn' });
  steps.push(() => vite.close());
  await vite.listen();
  const page = vite.resolvedUrls.local[0].replace(/\/$/, '');

  const env = {
    TANDEM_PUBLIC_URL: page,
    ...process.env,
    ...secretsOf(home, process.env),
    DATABASE_URL: database.url,
    TANDEM_LISTEN: process.env.TANDEM_LISTEN ?? '127.0.0.1',
    TANDEM_DEMO: demo ? '1' : '0',
    TANDEM_TODAY: demo ? settings.today : 'real',
    NODE_ENV: 'development',
    NODE_OPTIONS: `--no-warnings --import ${new URL('./typescript.mjs', import.meta.url).href}`,
  };
  const entry = join(root, 'apps', 'standalone', 'src', 'part.ts');
  const server = makeServer({ entry, home, env }, PREPARATION[database.demo]);
  steps.push(server.end);
  const accounts = await server.start();
  steps.push(
    watchSources(async (path) => {
      console.log(`[serveur] ${path} a changé : redémarrage`);
      server.noteChange(path);
      await server.end();
      if (!stopping) await server.start();
    }),
  );
  console.log(`\nÉcrans : ${page}   (journaux : ${home}/api.log et worker.log)`);
  for (const { label, email, password } of accounts) console.log(`  ${label} : ${email}  ${password}`);
  console.log('Ctrl-C pour arrêter.');
} catch (error) {
  if (!stopping) console.error(error.name === 'StartRefused' ? error.message : error);
  await stop(1);
}
