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

/** A process that has its libraries loaded, or is loading them; end it in any case. */
export interface Renderer {
  /** Rejects when it fails or takes over a minute. */
  render(dataset: DepartmentDataset): Promise<RenderedFile[]>;
  end(): void;
}

/** Starts the process that renders; started early, it loads while the data are read. */
export function startRenderer(): Renderer {
  const child = fork(ENTRY, [], {
    // Small young generation: it renders once and ends, memory matters more than its collector's pauses.
    execArgv: ['--no-warnings', '--max-semi-space-size=2', ...(fromSources ? ['--import', LOADER] : [])],
    serialization: 'advanced',
    // None of the worker's secrets.
    env: { PATH: process.env.PATH, NODE_ENV: process.env.NODE_ENV },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ready = new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('error', reject);
    child.once('exit', (code, signal) => reject(endedEarly(code, signal)));
  });
  // Nobody may be waiting yet when it fails to start.
  ready.catch(() => undefined);
  return {
    async render(dataset) {
      await ready;
      return answerOf(child, dataset);
    },
    end: () => void child.kill('SIGKILL'),
  };
}

const endedEarly = (code: number | null, signal: string | null) =>
  new Error(`rendering ended early (${signal ?? code})`);

function answerOf(child: ChildProcess, dataset: DepartmentDataset): Promise<RenderedFile[]> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('rendering took over a minute')), WITHIN_MS);
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      reject(endedEarly(code, signal));
    });
    child.once('message', (answer: Answer) => {
      if ('files' in answer) resolve(answer.files.map(asFile));
      else reject(new Error(answer.failure));
    });
    child.send(dataset, (error) => error && reject(error));
  });
}

/** A Buffer arrives as a plain Uint8Array. */
const asFile = (file: RenderedFile): RenderedFile => ({ ...file, bytes: Buffer.from(file.bytes) });
