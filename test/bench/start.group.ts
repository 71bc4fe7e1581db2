import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cloneProject, startClone } from '../journeys/smoke-clone.js';
import { type Group, plain } from './figure.js';
import { projectFolder } from './project.js';
import { median } from './statistics.js';

/** From typing `npm start` to the address on the screen; the first one also installs the packages and builds. */
export const start: Group = {
  name: 'start',
  async measure({ selfCheck, rounds }, say) {
    const folder = mkdtempSync(join(tmpdir(), 'tandem-bench-start-'));
    try {
      // The self-check starts this very folder, built already, on data of its own.
      const clone = selfCheck ? projectFolder : cloneProject(projectFolder, folder);
      const env = { TANDEM_DATA: join(folder, 'data') };
      const first = await timedStart(clone, env);
      say(`first: ${first.toFixed(1)} s`);
      const seconds: number[] = [];
      for (let round = 0; round < Math.min(3, rounds); round += 1) seconds.push(await timedStart(clone, env));
      say(`second: ${seconds.map((each) => each.toFixed(1)).join(', ')} s`);
      return [plain('start.first_s', first, 's'), plain('start.second_s', median(seconds), 's')];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function timedStart(clone: string, env: NodeJS.ProcessEnv): Promise<number> {
  const tandem = await startClone(clone, env);
  await tandem.stop();
  return tandem.seconds;
}
