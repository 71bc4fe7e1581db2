// Builds what changed, then tells the journeys of test/journeys in a real Chromium against a real `npm start`.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const candidates = [
  process.env.TANDEM_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
].filter(Boolean);
const chromium = candidates.find((path) => existsSync(path));
if (!chromium) {
  console.error('Chromium est introuvable : installez-le, ou donnez son chemin dans TANDEM_CHROMIUM.');
  process.exit(1);
}

function run(args, env = {}) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  if (status !== 0) process.exit(status ?? 1);
}

run(['scripts/prestart.mjs']);
run(
  ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', ...process.argv.slice(2)],
  { TANDEM_E2E: '1', TANDEM_CHROMIUM: chromium },
);
