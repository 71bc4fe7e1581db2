import { parentPort, workerData } from 'node:worker_threads';
import type { PlanningProblem } from '../planning/problem.js';
import { solvePlanning } from '../planning/solve.js';
import { brokenRules } from '../planning/verify.rules.js';

/** What the thread is given. */
export interface PlanningWork {
  problem: PlanningProblem;
  seconds: number;
  alternatives: number;
  /** One whole number: anything but 0 asks to stop. */
  stop: SharedArrayBuffer;
}

const { problem, seconds, alternatives, stop } = workerData as PlanningWork;
const asked = new Int32Array(stop);
const EVERY_MS = 250;
let told = 0;

const result = await solvePlanning(problem, {
  seconds,
  alternatives,
  cancelled: () => Atomics.load(asked, 0) !== 0,
  onProgress: (progress) => {
    if (performance.now() - told < EVERY_MS) return;
    told = performance.now();
    parentPort?.postMessage({ progress });
  },
});
for (const { plans } of result.proposals) {
  const [broken] = brokenRules(problem, plans);
  if (broken) throw new Error(`The solver broke a rule: ${broken.message}`);
}
parentPort?.postMessage({ result });
