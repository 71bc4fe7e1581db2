import type { ChildProcess } from 'node:child_process';

export default async function stopPostgres(): Promise<void> {
  const child = (globalThis as { tandemPostgres?: ChildProcess }).tandemPostgres;
  if (!child || child.exitCode !== null) return;
  const exit = new Promise((resolve) => child.once('exit', resolve));
  child.disconnect();
  await exit;
}
