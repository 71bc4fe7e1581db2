import { rmSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run.js';
import { projectFolder } from './settings.js';

/** `npm start` began when scripts/prestart.mjs did; it leaves the hour in a file, good for one start. */
function began(): number {
  const mark = join(projectFolder(), 'dist', '.start-asked');
  const asked = statSync(mark, { throwIfNoEntry: false })?.mtimeMs;
  try {
    rmSync(mark, { force: true });
  } catch {
    // A read-only copy of the code may still be started, with TANDEM_DATA elsewhere.
  }
  return asked ?? Date.now() - process.uptime() * 1000;
}

const part = new URL(`./part${extname(fileURLToPath(import.meta.url))}`, import.meta.url);
await run(fileURLToPath(part), began());
