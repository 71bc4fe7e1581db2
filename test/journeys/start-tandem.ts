// Jest's global setup of the journeys: one `npm start` with the demonstration's data, on a free port.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export default async function startTandem(_: unknown, project: { rootDir: string }): Promise<void> {
  // One that already runs, while a journey is being written.
  if (process.env.TANDEM_E2E_URL) return;
  const port = await freePort();
  const data = mkdtempSync(join(tmpdir(), 'tandem-journeys-'));
  const child = spawn(process.execPath, ['dist/apps/standalone/src/main.js'], {
    cwd: project.rootDir,
    env: { ...process.env, PORT: String(port), TANDEM_DATA: data, TANDEM_DEMO: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk;
      if (/Tandem est prêt/.test(output)) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => reject(new Error(`Tandem did not start:\n${output}`)));
    setTimeout(() => reject(new Error(`Tandem is not ready after two minutes:\n${output}`)), 120_000).unref();
  });
  process.env.TANDEM_E2E_URL = `http://localhost:${port}`;
  Object.assign(globalThis, { tandem: { child, data } });
}

export interface StartedTandem {
  child: ChildProcess;
  data: string;
}
