import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { APP_ROLE } from '#platform';
import type { BareOrder } from './bare-server.js';
import type { RunningPart } from './data-set.js';
import type { Statement } from './statements.js';

/** As many as the application's own pool. */
const CONNECTIONS = 10;

/** Starts the bare handler that runs these statements for each request, in a process of its own. */
export async function startBare(databaseUrl: string, statements: Statement[]): Promise<RunningPart> {
  const child = fork(fileURLToPath(new URL('./bare-server.ts', import.meta.url)), [], {
    serialization: 'advanced',
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const order: BareOrder = { databaseUrl, role: APP_ROLE, connections: CONNECTIONS, statements };
  const url = await new Promise<string>((resolve, reject) => {
    child.once('message', (address) => resolve(String(address)));
    void ended.then(() => reject(new Error('the bare server ended at once')));
    child.send(order);
  });
  return {
    url,
    async stop() {
      child.disconnect();
      await ended;
    },
  };
}
