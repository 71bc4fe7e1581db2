// Runs every guard; each has its line, and one that fails does not hide the next.
import { spawnSync } from 'node:child_process';

const node = process.execPath;
const bin = (name, path) => [node, `node_modules/${name}/${path}`];
const jest = [node, '--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
const guards = [
  ['types', [...bin('typescript', 'bin/tsc'), '--noEmit']],
  ['types of the web app', [...bin('typescript', 'bin/tsc'), '--noEmit', '-p', 'apps/web/tsconfig.json']],
  ['format and lint', [...bin('@biomejs/biome', 'bin/biome'), 'check', '--error-on-warnings']],
  ['boundaries, with planted violations', [node, 'test/architecture/check-boundaries.mjs']],
  ['dead code', [...bin('knip', 'bin/knip.js')]],
  [
    'API description up to date',
    [node, '--no-warnings', '--import', './scripts/typescript.mjs', 'scripts/openapi.mjs', '--check'],
  ],
  [
    'route permissions and migrations',
    [...jest, '--selectProjects', 'integration', '--testPathPatterns', 'test/architecture'],
  ],
];

let failed = 0;
for (const [name, [command, ...args]] of guards) {
  const started = Date.now();
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '0' },
  });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (status !== 0) {
    failed += 1;
    console.log(`${stdout}\n${stderr}`.trim());
  }
}
if (failed > 0) console.log(`${failed} guard(s) failed`);
process.exit(failed > 0 ? 1 : 0);
