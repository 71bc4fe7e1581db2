import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { DepartmentDataset } from '../dataset/department-dataset.js';
import type { RenderedFile } from './render.js';

const WITHIN_MS = 60_000;

// Run from the sources (specs, `npm run dev`), the process compiles them as it loads them.
const fromSources = import.meta.url.endsWith('.ts');
const ENTRY = fileURLToPath(new URL(`./render-process.${fromSources ? 'ts' : 'js'}`, import.meta.url));
const LOADER = new URL('../../../../scripts/typescript.mjs', import.meta.url).href;

type Answer = { files: RenderedFile[] } | { failure: string };

/** Kept that long after a report: staff often ask for the next one at once, and loading is half of the work. */
const KEPT_MS = 5 * 60_000;

/** The process that renders, with its libraries loaded or being loaded. */
export interface Renderer {
  /** Rejects when it fails or takes over a minute. */
  render(dataset: DepartmentDataset): Promise<RenderedFile[]>;
  /** Gives it back after a success, to be used again soon; anything else ends it. */
  giveBack(succeeded: boolean): void;
}

interface Kept {
  child: ChildProcess;
  ready: Promise<void>;
  timer: NodeJS.Timeout;
}

let kept: Kept | undefined;

/** The renderer kept from the last report, or a new one; taken early, it loads while the data are read. */
export function takeRenderer(): Renderer {
  const { child, ready } = takeKept() ?? startRenderer();
  return {
    async render(dataset) {
      await ready;
      return answerOf(child, dataset);
    },
    giveBack(succeeded) {
      if (!succeeded || !child.connected || kept) return void child.kill('SIGKILL');
      // Whoever started it may end meanwhile: neither the process nor its channel holds it back.
      child.unref();
      child.channel?.unref();
      kept = { child, ready, timer: setTimeout(endKeptRenderer, KEPT_MS).unref() };
    },
  };
}

/** Ends the renderer kept for the next report, if there is one. */
export function endKeptRenderer(): void {
  takeKept()?.child.kill('SIGKILL');
}

function takeKept(): Kept | undefined {
  const taken = kept;
  kept = undefined;
  clearTimeout(taken?.timer);
  if (!taken?.child.connected) return undefined;
  taken.child.ref();
  taken.child.channel?.ref();
  return taken;
}

function startRenderer(): Omit<Kept, 'timer'> {
  const child = fork(ENTRY, [], {
    // Small young generation: memory matters more here than the collector's pauses.
    execArgv: [
      '--no-warnings',
      '--max-semi-space-size=2',
      '--max-old-space-size=128',
      ...(fromSources ? ['--import', LOADER] : []),
    ],
    serialization: 'advanced',
    // None of the worker's secrets.
    env: { PATH: process.env.PATH, NODE_ENV: process.env.NODE_ENV, MALLOC_ARENA_MAX: '2' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ready = new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('error', reject);
    child.once('exit', (code, signal) => reject(endedEarly(code, signal)));
  });
  // Nobody may be waiting yet when it fails to start.
  ready.catch(() => undefined);
  return { child, ready };
}

const endedEarly = (code: number | null, signal: string | null) =>
  new Error(`rendering ended early (${signal ?? code})`);

function answerOf(child: ChildProcess, dataset: DepartmentDataset): Promise<RenderedFile[]> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void) => {
      clearTimeout(timer);
      child.off('exit', onExit);
      child.off('message', onAnswer);
      end();
    };
    const onExit = (code: number | null, signal: string | null) =>
      settle(() => reject(endedEarly(code, signal)));
    const onAnswer = (answer: Answer) =>
      settle(() => {
        if ('files' in answer) resolve(answer.files.map(asFile));
        else reject(new Error(answer.failure));
      });
    const timer = setTimeout(
      () => settle(() => reject(new Error('rendering took over a minute'))),
      WITHIN_MS,
    );
    child.once('exit', onExit);
    child.once('message', onAnswer);
    child.send(dataset, (error) => error && settle(() => reject(error)));
  });
}

/** A Buffer arrives as a plain Uint8Array. */
const asFile = (file: RenderedFile): RenderedFile => ({ ...file, bytes: Buffer.from(file.bytes) });
