// Before the commands of package.json: installs the packages when they are missing or the lock file
// changed, then builds what changed. Node built-ins only, since nothing may be installed yet.
//   --no-build   installs only
//   --server     installs and builds what is not the web app
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const at = (...parts) => join(root, ...parts);
const digest = (text) => createHash('sha256').update(text).digest('hex');
const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');

class Stop extends Error {}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Stop(`Node ${process.versions.node} est trop ancien : Tandem demande Node 20.19 ou plus récent.`);
}

function run(command, args, sentence) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', shell: command.endsWith('.cmd') });
    child.once('error', () => reject(new Stop(sentence)));
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Stop(sentence))));
  });
}

/** Whether what npm wrote down as installed is what the lock file asks for, but packages of other platforms. */
function installedAsLocked() {
  const installed = JSON.parse(read(at('node_modules', '.package-lock.json')) || '{}').packages;
  if (!installed) return false;
  return Object.entries(JSON.parse(read(at('package-lock.json'))).packages).every(
    ([path, { version, optional, peer }]) =>
      path === '' || installed[path]?.version === version || (!installed[path] && (optional || peer)),
  );
}

function npm(args) {
  const failed = 'L’installation des paquets a échoué : voyez le message de npm ci-dessus.';
  const all = [...args, '--no-audit', '--no-fund'];
  const script = process.env.npm_execpath;
  if (script) return run(process.execPath, [script, ...all], failed);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', all, failed);
}

async function install() {
  const stamp = at('node_modules', '.tandem-lock');
  const lock = digest(read(at('package-lock.json')));
  if (read(stamp) === lock) return;
  if (!installedAsLocked()) {
    console.log('Installation des paquets (une à deux minutes la première fois)…');
    // npm ci refuses a lock file made where the registry lacks other platforms' optional packages; npm install
    // takes the same versions from it, and --no-save leaves the file as it is.
    await npm(['ci', '--loglevel=silent']).catch(() => npm(['install', '--no-save', '--loglevel=error']));
  }
  writeFileSync(stamp, lock);
}

function* filesUnder(path) {
  if (!existsSync(path)) return;
  if (statSync(path).isFile()) yield path;
  else for (const name of readdirSync(path).sort()) yield* filesUnder(join(path, name));
}

/** Names, sizes and times of the sources: as quick as it is enough. */
function fingerprint(paths, skip) {
  const lines = [read(at('node_modules', '.tandem-lock'))];
  for (const path of paths.flatMap((each) => [...filesUnder(at(each))])) {
    if (path.startsWith(`${skip}/`)) continue;
    const { size, mtimeMs } = statSync(path);
    lines.push(`${path} ${size} ${mtimeMs}`);
  }
  return digest(lines.join('\n'));
}

async function buildWhenChanged(name, { paths, skip, result, build }) {
  const stamp = at('dist', `.built-${name}`);
  const now = fingerprint(paths, skip);
  if (read(stamp) === now && existsSync(result)) return;
  rmSync(stamp, { force: true });
  await build();
  writeFileSync(stamp, now);
}

const server = {
  paths: ['apps', 'libs', 'scripts/build.mjs', '.swcrc'],
  skip: at('apps', 'web'),
  result: at('dist', 'apps', 'standalone', 'src', 'main.js'),
  build: () => run(process.execPath, ['scripts/build.mjs'], 'La compilation du serveur a échoué.'),
};
const web = {
  paths: ['apps/web'],
  result: at('dist', 'web', 'index.html'),
  build() {
    console.log('Construction des écrans…');
    const vite = ['node_modules/vite/bin/vite.js', 'build', 'apps/web', '--logLevel', 'warn'];
    const out = ['--outDir', at('dist', 'web'), '--emptyOutDir'];
    return run(process.execPath, [...vite, ...out], 'La construction des écrans a échoué.');
  },
};

const startMark = at('dist', '.start-asked');
try {
  const building = !process.argv.includes('--no-build');
  const all = building && !process.argv.includes('--server');
  checkNode();
  if (building) mkdirSync(at('dist'), { recursive: true });
  if (all) {
    // From here counts the time that the launcher prints.
    writeFileSync(startMark, '');
  }
  await install();
  if (building) {
    const parts = [buildWhenChanged('server', server)];
    if (all && existsSync(at('apps', 'web', 'index.html'))) parts.push(buildWhenChanged('web', web));
    await Promise.all(parts);
  }
} catch (error) {
  const full = {
    ENOSPC: 'Le disque est plein',
    EROFS: 'Le dossier est en lecture seule',
    EACCES: 'Le dossier est en lecture seule',
  };
  if (!(error instanceof Stop) && !full[error.code]) throw error;
  console.error(
    error instanceof Stop ? error.message : `${full[error.code]} : ${root} ne peut pas être préparé.`,
  );
  try {
    rmSync(startMark, { force: true });
  } catch {
    // A folder that cannot be written holds no mark.
  }
  process.exit(1);
}
