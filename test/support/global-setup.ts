// Jest runs this file outside its own resolver, so the work is done in a child process (postgres-server.ts).
import { fork } from 'node:child_process';
import { join } from 'node:path';

export default async function startPostgres(_: unknown, project: { rootDir: string }): Promise<void> {
  const child = fork(join(project.rootDir, 'test/support/postgres-server.ts'), [], {
    cwd: project.rootDir,
    execArgv: ['--no-warnings', '--import', './scripts/typescript.mjs'],
  });
  const answer = await new Promise<{ url?: string; failure?: string }>((resolve) => {
    child.once('message', resolve);
    child.once('exit', (code) => resolve({ failure: `the test server ended at once (code ${code})` }));
  });
  if (!answer.url) throw new Error(`PostgreSQL for the integration tests did not start: ${answer.failure}`);
  process.env.TANDEM_TEST_POSTGRES = answer.url;
  (globalThis as { tandemPostgres?: typeof child }).tandemPostgres = child;
}
