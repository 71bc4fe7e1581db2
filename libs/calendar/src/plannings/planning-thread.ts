import { Worker } from 'node:worker_threads';
import type { PlanningProblem } from '../planning/problem.js';
import type { PlanningResult, SolveProgress } from '../planning/solve.js';
import type { PlanningWork } from './planning-work.js';

// Run from the sources (specs, `npm run dev`), the thread compiles them as it loads them.
const fromSources = import.meta.url.endsWith('.ts');
const WORK = new URL(`./planning-work.${fromSources ? 'ts' : 'js'}`, import.meta.url).href;
const LOADER = new URL('../../../../scripts/typescript.mjs', import.meta.url).href;
const START = fromSources
  ? `require('node:module').register(${JSON.stringify(LOADER)}); import(${JSON.stringify(WORK)});`
  : `import(${JSON.stringify(WORK)});`;

export interface PlanningThread {
  /** Rejects when the thread dies. */
  result: Promise<PlanningResult>;
  /** Asks to stop and to keep what was found. */
  stop(): void;
  /** Ends it at once, without result. */
  kill(): void;
}

/** Plans in a thread of its own: HiGHS keeps whatever thread it is on busy, and its memory goes with the thread. */
export function planInThread(
  problem: PlanningProblem,
  { seconds, alternatives }: { seconds: number; alternatives: number },
  onProgress: (progress: SolveProgress) => void,
): PlanningThread {
  const stop = new SharedArrayBuffer(4);
  const workerData: PlanningWork = { problem, seconds, alternatives, stop };
  const thread = new Worker(START, { eval: true, workerData, env: {} });
  const result = new Promise<PlanningResult>((resolve, reject) => {
    thread.on('message', (told: { progress: SolveProgress } | { result: PlanningResult }) => {
      if ('progress' in told) onProgress(told.progress);
      else resolve(told.result);
    });
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`the planning thread ended early (${code})`)));
  });
  return {
    result,
    stop: () => void Atomics.store(new Int32Array(stop), 0, 1),
    kill: () => void thread.terminate(),
  };
}
