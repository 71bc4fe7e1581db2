// What a newcomer does: clones, types `npm start`, signs in, asks for the department's report and downloads it;
// stops, and starts again. node --import ./scripts/typescript.mjs test/journeys/smoke.ts
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../bench/project.js';
import { cloneProject, type StartedClone, startClone } from './smoke-clone.js';
import { downloadReport } from './smoke-report.js';

/** What the second start should take at most, on two cores that do nothing else. */
const QUICK_S = 10;
/** What no start after the first may take, however busy the machine. */
const FAILED_S = 30;

const folder = mkdtempSync(join(tmpdir(), 'tandem-smoke-'));
let running: StartedClone | undefined;

// A signal ends by way of `exit`, where smoke-clone.ts kills what it started.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

try {
  const clone = cloneProject(projectFolder, folder);
  running = await startClone(clone);
  console.log(`  first start, packages and build included: ${running.seconds.toFixed(1)} s`);
  await downloadReport(running.url, (line) => console.log(`  ${line}`));
  await running.stop();
  console.log('  SIGTERM: nothing left running');

  running = await startClone(clone);
  const { seconds } = running;
  console.log(`  second start: ${seconds.toFixed(1)} s${seconds > QUICK_S ? ` (over ${QUICK_S} s)` : ''}`);
  await running.stop();
  console.log('  SIGTERM: nothing left running');
  if (seconds > FAILED_S) throw new Error(`the second start took ${seconds.toFixed(1)} s`);
} catch (error) {
  console.error(error instanceof Error ? error.stack : error);
  if (running) console.error(running.output());
  process.exit(1);
}
process.exit(0);
