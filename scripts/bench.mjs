// Builds what changed, then measures: npm run bench [-- --only GROUP] [-- --json FILE] [-- --self-check]
import { spawnSync } from 'node:child_process';

function run(args) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

run(['scripts/prestart.mjs']);
run([
  '--no-warnings',
  '--import',
  './scripts/typescript.mjs',
  'test/bench/main.ts',
  ...process.argv.slice(2),
]);
