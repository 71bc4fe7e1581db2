import { rmSync } from 'node:fs';
import type { StartedTandem } from './start-tandem.js';

export default async function stopTandem(): Promise<void> {
  const { tandem } = globalThis as { tandem?: StartedTandem };
  if (!tandem) return;
  const ended = new Promise((resolve) => tandem.child.once('exit', resolve));
  tandem.child.kill('SIGTERM');
  await ended;
  rmSync(tandem.data, { recursive: true, force: true });
}
